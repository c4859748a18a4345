package org.pukar.channel.sms.msg91;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.outbox.news.Receipt;
import org.pukar.outbox.news.Receipt.Came;

/// Reads MSG91's news, in the second or the third version of its webhook. The fourth names no
/// request, so nothing can be made of it. Stateless.
final class Msg91Request {
  static final String PROVIDER = "msg91";

  /// Delivered; failed; in the register of those who want no advertising; twice rejected, blocked.
  private static final Map<String, Came> STATUSES =
      Map.of(
          "1", Came.DELIVERED,
          "2", Came.NOT_DELIVERED,
          "9", Came.NOT_DELIVERED,
          "16", Came.NOT_DELIVERED,
          "17", Came.NOT_DELIVERED,
          "25", Came.NOT_DELIVERED);

  private Msg91Request() {}

  /// Version 2: a form whose field `data` is a list of requests, each with a report for each
  /// number.
  static List<Receipt> form(Fields fields) {
    return fields.list("data").stream().flatMap(Msg91Request::request).toList();
  }

  private static Stream<Receipt> request(Fields request) {
    String reference = request.needed("requestId");
    return request.list("report").stream().map(report -> receipt(reference, report));
  }

  /// Version 3: an object for each number.
  static List<Receipt> json(String body) {
    return Json.objects(body).stream().map(one -> receipt(one.needed("requestId"), one)).toList();
  }

  /// We write to one number in a request.
  private static Receipt receipt(String reference, Fields report) {
    report.words("status");
    String status = report.code("status");
    return new Receipt(reference, false, STATUSES.getOrDefault(status, Came.UNCLEAR), status);
  }
}
