package org.pukar.jobs.offer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pukar.http.Problem;
import org.pukar.jobs.Job;

/// What a partner is answered. Immutable.
sealed interface Reply {
  /// It is done.
  ///
  /// @param body as JSON is to hold it
  record Done(int status, Map<String, Object> body) implements Reply {}

  record Not(Problem problem) implements Reply {}

  static Reply away() {
    return new Not(Problem.of(503, "We cannot do this now."));
  }

  static Reply not(int status, String detail) {
    return new Not(Problem.of(status, detail));
  }

  /// The first fault is told in words, all of them as data.
  static Reply wrong(int status, List<Fault> faults) {
    Fault first = faults.getFirst();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("faults", faults.stream().map(Reply::json).toList());
    if (!first.field().isEmpty()) {
      members.put("field", first.field());
    }
    return new Not(new Problem(status, first.detail(), members));
  }

  private static Map<String, Object> json(Fault fault) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (fault.line() > 0) {
      json.put("line", fault.line());
    }
    json.put("field", fault.field());
    json.put("detail", fault.detail());
    return json;
  }

  /// A job in the fields in which it is posted, but for the employer's phone, which is not told.
  static Map<String, Object> json(Job job) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", job.id().toString());
    json.put("state", job.state().name().toLowerCase(Locale.ROOT));
    json.put("trade", job.trade());
    json.put("district", job.district());
    json.put("rupees", job.wage().paise() / 100);
    json.put("per", job.wage().per().name().toLowerCase(Locale.ROOT));
    json.put("food", job.food());
    json.put("stay", job.stay());
    json.put("from", job.from().toString());
    json.put("to", job.to().toString());
    json.put("seats", job.seats());
    json.put("employer", job.employer());
    return json;
  }
}
