package org.pukar.channel.sms.twilio;

import static java.util.Map.entry;
import static org.pukar.outbox.news.Receipt.Came.DELIVERED;
import static org.pukar.outbox.news.Receipt.Came.NOT_DELIVERED;
import static org.pukar.outbox.news.Receipt.Came.OPTED_OUT;
import static org.pukar.outbox.news.Receipt.Came.UNCLEAR;
import static org.pukar.outbox.news.Receipt.Came.UNDER_WAY;

import java.util.Map;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.wire.Fields;
import org.pukar.outbox.news.Receipt;
import org.pukar.outbox.news.Receipt.Came;

/// Reads Twilio's requests. Stateless.
///
/// Source of the statuses: the enum of Twilio's own library; of the codes: its error dictionary.
final class TwilioRequest {
  static final String PROVIDER = "twilio";

  /// Whoever has the phone answered STOP to Twilio itself.
  private static final String OPTED_OUT_CODE = "21610";

  private static final Map<String, Came> STATUSES =
      Map.ofEntries(
          entry("queued", UNDER_WAY),
          entry("accepted", UNDER_WAY),
          entry("scheduled", UNDER_WAY),
          entry("sending", UNDER_WAY),
          entry("sent", UNDER_WAY),
          entry("partially_delivered", UNDER_WAY),
          entry("delivered", DELIVERED),
          entry("read", DELIVERED),
          entry("undelivered", NOT_DELIVERED),
          entry("failed", NOT_DELIVERED),
          entry("canceled", NOT_DELIVERED));

  private TwilioRequest() {}

  static Arrival text(Fields fields) {
    return Arrival.whole(
        PROVIDER,
        fields.needed("MessageSid"),
        fields.sender("From"),
        fields.name("To"),
        fields.words("Body"));
  }

  /// News of a text.
  ///
  /// @param ours our own id, from the address that our link wrote; empty if it is not there
  static Receipt news(Fields fields, String ours) {
    Came came = came(fields.words("MessageStatus"), fields.code("ErrorCode"));
    return fields.news(ours, "MessageSid", came, fields.code("MessageStatus", "ErrorCode"));
  }

  private static Came came(String status, String code) {
    return code.equals(OPTED_OUT_CODE) ? OPTED_OUT : STATUSES.getOrDefault(status, UNCLEAR);
  }
}
