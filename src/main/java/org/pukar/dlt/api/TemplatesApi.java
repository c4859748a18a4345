package org.pukar.dlt.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.pukar.dlt.TemplateLists;
import org.pukar.http.Body;
import org.pukar.http.Problem;
import org.pukar.http.Staff;

/// `POST /api/v1/dlt/templates`: staff bring the list of what is registered. Threads share it.
public final class TemplatesApi {
  /// Bytes. The longest list that we know of has some thousand templates of 400 bytes.
  private static final int LONGEST = 8 * 1024 * 1024;

  private final TemplateLists lists;
  private final Staff staff;

  public TemplatesApi(TemplateLists lists, Staff staff) {
    this.lists = lists;
    this.staff = staff;
  }

  /// Adds the address to a router.
  public void mount(Router router) {
    router.post("/api/v1/dlt/templates").handler(staff.guard()).handler(this::bring);
  }

  private void bring(RoutingContext context) {
    if (Body.isOf(context, "text/csv")) {
      Body.read(context, LONGEST, list -> take(context, list));
    }
  }

  private void take(RoutingContext context, Buffer list) {
    staff.run(
        context,
        () -> lists.take(list.getBytes()),
        report -> {
          if (report.faults().isEmpty()) {
            Staff.send(context, 200, Map.of("taken", report.taken()));
          } else {
            wrong(report.faults()).send(context);
          }
        });
  }

  private static Problem wrong(List<TemplateLists.Fault> faults) {
    TemplateLists.Fault first = faults.getFirst();
    return new Problem(
        400,
        "Line %d: %s. Nothing was taken.".formatted(first.line(), first.detail()),
        Map.of("faults", faults.stream().map(TemplatesApi::json).toList()));
  }

  private static Map<String, Object> json(TemplateLists.Fault fault) {
    return Map.of("line", fault.line(), "field", "", "detail", fault.detail());
  }
}
