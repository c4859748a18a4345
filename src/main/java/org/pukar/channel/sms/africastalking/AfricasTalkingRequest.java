package org.pukar.channel.sms.africastalking;

import static java.util.Map.entry;
import static org.pukar.outbox.news.Receipt.Came.DELIVERED;
import static org.pukar.outbox.news.Receipt.Came.NOT_DELIVERED;
import static org.pukar.outbox.news.Receipt.Came.OPTED_OUT;
import static org.pukar.outbox.news.Receipt.Came.UNCLEAR;
import static org.pukar.outbox.news.Receipt.Came.UNDER_WAY;

import java.util.Map;
import java.util.Optional;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.wire.Fields;
import org.pukar.outbox.news.Receipt;
import org.pukar.outbox.news.Receipt.Came;
import org.pukar.phone.PhoneNumber;

/// Reads Africa's Talking's requests. Stateless.
///
/// Source: requests captured from the provider, and its documentation.
final class AfricasTalkingRequest {
  static final String PROVIDER = "africastalking";

  private static final Map<String, Came> STATUSES =
      Map.ofEntries(
          entry("Sent", UNDER_WAY),
          entry("Submitted", UNDER_WAY),
          entry("Buffered", UNDER_WAY),
          entry("Success", DELIVERED),
          entry("Rejected", NOT_DELIVERED),
          entry("Failed", NOT_DELIVERED),
          entry("AbsentSubscriber", NOT_DELIVERED),
          entry("Expired", NOT_DELIVERED));

  /// The reason of a failure that says what the phone's owner wants. A number on the national list
  /// (`DoNotDisturbRejection`) may still want texts of ours.
  private static final String OPTED_OUT_REASON = "UserInBlackList";

  /// What whoever opts out would have written.
  private static final String STOP = "STOP";

  private AfricasTalkingRequest() {}

  static Arrival text(Fields fields) {
    return Arrival.whole(
        PROVIDER,
        fields.needed("id"),
        fields.sender("from"),
        fields.name("to"),
        fields.words("text"));
  }

  static Receipt news(Fields fields) {
    Came came = came(fields.words("status"), fields.name("failureReason"));
    return new Receipt(fields.needed("id"), false, came, fields.code("status", "failureReason"));
  }

  private static Came came(String status, String reason) {
    return reason.equals(OPTED_OUT_REASON) ? OPTED_OUT : STATUSES.getOrDefault(status, UNCLEAR);
  }

  /// Somebody told the network that she wants no texts: as good as a text that says so.
  ///
  /// @param moment stands for its name and its time, of which it has none
  static Arrival optOut(Fields fields, String moment) {
    Optional<PhoneNumber> from = fields.sender("phoneNumber");
    String to = fields.name("senderId");
    String reference = Arrival.reference("optout", fields.name("phoneNumber"), to, moment);
    return Arrival.whole(PROVIDER, reference, from, to, STOP);
  }
}
