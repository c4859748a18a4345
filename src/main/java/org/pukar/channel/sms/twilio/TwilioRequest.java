package org.pukar.channel.sms.twilio;

import static java.util.Map.entry;
import static org.pukar.outbox.Receipt.Came.DELIVERED;
import static org.pukar.outbox.Receipt.Came.NOT_DELIVERED;
import static org.pukar.outbox.Receipt.Came.OPTED_OUT;
import static org.pukar.outbox.Receipt.Came.UNCLEAR;
import static org.pukar.outbox.Receipt.Came.UNDER_WAY;

import java.util.Map;
import org.pukar.channel.sms.Fields;
import org.pukar.channel.sms.Read;
import org.pukar.outbox.Receipt.Came;

/// Reads Twilio's requests. Stateless.
///
/// Source of the statuses: the enum of Twilio's own library; of the codes: its error dictionary.
final class TwilioRequest {
  static final String PROVIDER = "twilio";

  /// What we add to the address of the status callback: our own name for the text.
  static final String OURS = "ours";

  private static final Fields.Names TEXT = new Fields.Names("MessageSid", "From", "To", "Body");

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

  static Read text(Fields fields) {
    return fields.text(PROVIDER, TEXT);
  }

  /// A status callback; one without a status is passed over.
  static Read news(Fields fields) {
    return fields
        .find("MessageStatus")
        .map(status ->
            fields.news(
                OURS,
                "MessageSid",
                came(status, fields.get("ErrorCode")),
                fields.code("MessageStatus", "ErrorCode")))
        .orElseGet(Read::nothing);
  }

  private static Came came(String status, String code) {
    return code.equals(OPTED_OUT_CODE) ? OPTED_OUT : STATUSES.getOrDefault(status, UNCLEAR);
  }
}
