package org.pukar.channel.sms.exotel;

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

/// Reads Exotel's requests. Stateless.
///
/// Source of statuses and codes: Exotel's documentation of its SMS API.
final class ExotelRequest {
  static final String PROVIDER = "exotel";

  /// Exotel's `sent` is said of the phone, not of the network.
  private static final Map<String, Came> STATUSES =
      Map.ofEntries(
          entry("queued", UNDER_WAY),
          entry("sending", UNDER_WAY),
          entry("submitted", UNDER_WAY),
          entry("sent", DELIVERED),
          entry("failed_dnd", NOT_DELIVERED),
          entry("failed", NOT_DELIVERED));

  /// Codes that say more than the status; all others of failures only name the reason.
  private static final Map<String, Came> CODES =
      Map.ofEntries(
          entry("20005", DELIVERED),
          entry("20006", UNDER_WAY),
          entry("21010", UNDER_WAY),
          entry("21015", UNDER_WAY),
          entry("21020", UNDER_WAY),
          entry("23020", OPTED_OUT));

  private ExotelRequest() {}

  static Arrival text(Fields fields) {
    return Arrival.whole(
        PROVIDER,
        fields.needed("SmsSid"),
        fields.sender("From"),
        fields.name("To"),
        fields.words("Body"));
  }

  static Receipt news(Fields fields) {
    return fields.news(
        fields.name("CustomField"),
        "SmsSid",
        came(fields.words("Status"), fields.name("DetailedStatusCode")),
        fields.code("Status", "DetailedStatusCode"));
  }

  private static Came came(String status, String code) {
    return CODES.getOrDefault(code, STATUSES.getOrDefault(status, UNCLEAR));
  }
}
