package org.pukar.channel.sms.plivo;

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
import org.pukar.phone.PhoneNumber;

/// Reads Plivo's requests. Stateless.
///
/// Source of statuses and codes: Plivo's documentation of its messaging API and error codes.
final class PlivoRequest {
  static final String PROVIDER = "plivo";

  /// What we add to the address of the status callback: our own name for the text.
  static final String OURS = "ours";

  private static final Fields.Names TEXT = new Fields.Names("MessageUUID", "From", "To", "Text");

  /// Whoever has the phone answered STOP to Plivo itself.
  private static final String OPTED_OUT_CODE = "200";

  private static final Map<String, Came> STATUSES =
      Map.ofEntries(
          entry("queued", UNDER_WAY),
          entry("sent", UNDER_WAY),
          entry("delivered", DELIVERED),
          entry("read", DELIVERED),
          entry("undelivered", NOT_DELIVERED),
          entry("rejected", NOT_DELIVERED),
          entry("failed", NOT_DELIVERED));

  private PlivoRequest() {}

  static Read text(Fields fields) {
    return new Fields(name -> name.equals("From") ? withPlus(fields.get(name)) : fields.get(name))
        .text(PROVIDER, TEXT);
  }

  /// Plivo leaves out the plus. With its country a number has eleven digits or more; a shorter one
  /// may be anything.
  private static String withPlus(String from) {
    boolean isWhole = from.strip().matches("[1-9][0-9]{10,14}");
    return isWhole && PhoneNumber.caller(from).isEmpty() ? "+" + from.strip() : from;
  }

  /// A status callback; one without a status is passed over. A long text has news of each part:
  /// they are its own.
  static Read news(Fields fields) {
    String theirs =
        fields.find("ParentMessageUUID").isPresent() ? "ParentMessageUUID" : "MessageUUID";
    return fields
        .find("Status")
        .map(status ->
            fields.news(
                OURS,
                theirs,
                came(status, fields.get("ErrorCode")),
                fields.code("Status", "ErrorCode")))
        .orElseGet(Read::nothing);
  }

  private static Came came(String status, String code) {
    Came came = STATUSES.getOrDefault(status, UNCLEAR);
    return came == NOT_DELIVERED && code.equals(OPTED_OUT_CODE) ? OPTED_OUT : came;
  }
}
