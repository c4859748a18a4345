package org.pukar.channel.sms.plivo;

import static java.util.Map.entry;
import static org.pukar.outbox.news.Receipt.Came.DELIVERED;
import static org.pukar.outbox.news.Receipt.Came.NOT_DELIVERED;
import static org.pukar.outbox.news.Receipt.Came.OPTED_OUT;
import static org.pukar.outbox.news.Receipt.Came.UNCLEAR;
import static org.pukar.outbox.news.Receipt.Came.UNDER_WAY;

import java.util.Map;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.plivo.PlivoNumbers;
import org.pukar.channel.wire.Fields;
import org.pukar.outbox.news.Receipt;
import org.pukar.outbox.news.Receipt.Came;

/// Reads Plivo's requests. Stateless.
///
/// Source of statuses and codes: Plivo's documentation of its messaging API and error codes.
final class PlivoRequest {
  static final String PROVIDER = "plivo";

  /// Whoever has the phone answered STOP to Plivo itself.
  private static final String OPTED_OUT_CODE = "200";

  /// The field of news of a part that names the whole text.
  private static final String WHOLE = "ParentMessageUUID";

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

  static Arrival text(Fields fields) {
    return Arrival.whole(
        PROVIDER,
        fields.needed("MessageUUID"),
        PlivoNumbers.read(fields, "From"),
        fields.name("To"),
        fields.words("Text"));
  }

  /// News of a text. A long text has news of each part: they are its own.
  ///
  /// @param ours our own id, from the address that our link wrote; empty if it is not there
  static Receipt news(Fields fields, String ours) {
    boolean isPart = !fields.name(WHOLE).isEmpty();
    Came came = came(fields.words("Status"), fields.code("ErrorCode"));
    return fields.news(
        ours, isPart ? WHOLE : "MessageUUID", came, fields.code("Status", "ErrorCode"));
  }

  private static Came came(String status, String code) {
    Came came = STATUSES.getOrDefault(status, UNCLEAR);
    return came == NOT_DELIVERED && code.equals(OPTED_OUT_CODE) ? OPTED_OUT : came;
  }
}
