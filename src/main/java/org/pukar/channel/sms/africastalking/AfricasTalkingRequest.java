package org.pukar.channel.sms.africastalking;

import static java.util.Map.entry;
import static org.pukar.outbox.Receipt.Came.DELIVERED;
import static org.pukar.outbox.Receipt.Came.NOT_DELIVERED;
import static org.pukar.outbox.Receipt.Came.OPTED_OUT;
import static org.pukar.outbox.Receipt.Came.UNCLEAR;
import static org.pukar.outbox.Receipt.Came.UNDER_WAY;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.sms.Fields;
import org.pukar.channel.sms.Read;
import org.pukar.outbox.Receipt.Came;
import org.pukar.phone.PhoneNumber;

/// Reads Africa's Talking's requests. Stateless.
///
/// Source: requests captured from the provider, and its documentation.
final class AfricasTalkingRequest {
  static final String PROVIDER = "africastalking";

  private static final Fields.Names TEXT = new Fields.Names("id", "from", "to", "text");

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

  static Read text(Fields fields) {
    return fields.text(PROVIDER, TEXT);
  }

  /// News of a text; without a status they are passed over.
  static Read news(Fields fields) {
    return fields
        .find("status")
        .map(status ->
            fields.news(
                "",
                "id",
                came(status, fields.get("failureReason")),
                fields.code("status", "failureReason")))
        .orElseGet(Read::nothing);
  }

  private static Came came(String status, String reason) {
    return reason.equals(OPTED_OUT_REASON) ? OPTED_OUT : STATUSES.getOrDefault(status, UNCLEAR);
  }

  /// Somebody told the network that she wants no texts: as good as a text that says so. It has no
  /// name and no time, so what comes again within the hour is a repeat.
  static Read optOut(Fields fields, Instant now) {
    String phone = fields.get("phoneNumber").strip();
    String sender = fields.get("senderId").strip();
    if (phone.isEmpty() || phone.length() > 200) {
      return new Read.Wrong("phoneNumber");
    }
    if (sender.length() > 200) {
      return new Read.Wrong("senderId");
    }
    String hour = now.truncatedTo(ChronoUnit.HOURS).toString();
    String reference = Arrival.reference("optout", phone, sender, hour);
    return new Read.Text(
        Arrival.whole(PROVIDER, reference, PhoneNumber.caller(phone), sender, STOP));
  }
}
