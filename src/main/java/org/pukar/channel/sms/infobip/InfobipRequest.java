package org.pukar.channel.sms.infobip;

import java.util.List;
import java.util.Map;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.outbox.news.Receipt;
import org.pukar.outbox.news.Receipt.Came;

/// Reads Infobip's requests: `results`, a list of texts or of news. One that cannot be read makes
/// the whole request unreadable. Stateless.
final class InfobipRequest {
  static final String PROVIDER = "infobip";

  /// The groups of a status; any other is news that we do not know.
  private static final Map<String, Came> GROUPS =
      Map.of(
          "OK", Came.UNDER_WAY,
          "PENDING", Came.UNDER_WAY,
          "DELIVERED", Came.DELIVERED,
          "UNDELIVERABLE", Came.NOT_DELIVERED,
          "EXPIRED", Came.NOT_DELIVERED,
          "REJECTED", Came.NOT_DELIVERED);

  private InfobipRequest() {}

  /// Texts, in their order.
  static List<Arrival> texts(String body) {
    return Json.object(body).list("results").stream().map(InfobipRequest::text).toList();
  }

  private static Arrival text(Fields one) {
    return Arrival.whole(
        PROVIDER, one.needed("messageId"), one.sender("from"), one.name("to"), one.words("text"));
  }

  /// News, in their order.
  static List<Receipt> news(String body) {
    return Json.object(body).list("results").stream().map(InfobipRequest::receipt).toList();
  }

  private static Receipt receipt(Fields one) {
    Fields status = one.within("status");
    String group = status.words("groupName");
    String name = status.code("name");
    return one.news(
        one.name("callbackData"),
        "messageId",
        GROUPS.getOrDefault(group, Came.UNCLEAR),
        name.isEmpty() ? status.code("groupName") : name);
  }
}
