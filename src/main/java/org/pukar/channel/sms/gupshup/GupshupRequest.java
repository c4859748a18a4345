package org.pukar.channel.sms.gupshup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pukar.channel.wire.Fields;
import org.pukar.outbox.news.Receipt;
import org.pukar.outbox.news.Receipt.Came;

/// Reads Gupshup's news: a query by a template, or a form whose field `response` is a list of JSON.
/// Stateless.
final class GupshupRequest {
  static final String PROVIDER = "gupshup";

  /// Why a text failed stands in `cause` and is kept for staff. `DND_FAIL` and `BLOCKED` are no
  /// wish to hear nothing from us: they are said of advertising.
  private static final Map<String, Came> EVENTS =
      Map.of(
          "DELIVERED", Came.DELIVERED,
          "SENT", Came.UNDER_WAY,
          "SUBMITTED", Came.UNDER_WAY,
          "FAILED", Came.NOT_DELIVERED,
          "UNDELIVERED", Came.NOT_DELIVERED,
          "EXPIRED", Came.NOT_DELIVERED,
          "REJECTED", Came.NOT_DELIVERED);

  private GupshupRequest() {}

  /// News of one text: `externalId`, `status`, `cause`, `errCode`.
  static Receipt query(Fields fields) {
    return receipt(fields, "status");
  }

  /// News of up to twenty.
  static List<Receipt> form(Fields fields) {
    return fields.list("response").stream().map(one -> receipt(one, "eventType")).toList();
  }

  private static Receipt receipt(Fields one, String event) {
    String said = one.words(event).strip().toUpperCase(Locale.ROOT);
    String reference = one.needed("externalId");
    return new Receipt(reference, false, EVENTS.getOrDefault(said, Came.UNCLEAR), code(one, event));
  }

  /// The cause; where there is none, the number of it, under either of its names; else the event.
  private static String code(Fields one, String event) {
    return Stream.of("cause", "errCode", "errorCode", event)
        .map(one::code)
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse("");
  }
}
