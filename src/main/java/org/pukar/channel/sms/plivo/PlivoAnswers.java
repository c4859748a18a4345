package org.pukar.channel.sms.plivo;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Calls;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Handed.Refused;
import org.pukar.outbox.Handed.Why;

/// What Plivo's answers to a text mean: it tells faults apart by the HTTP status, and one by its
/// words. Stateless.
///
/// Source: Plivo's documentation of its API.
final class PlivoAnswers {
  private static final Map<Integer, Handed> STATUSES =
      Map.ofEntries(
          entry(400, new Refused(Why.OTHER)),
          entry(401, new Refused(Why.ACCOUNT)),
          entry(404, new Refused(Why.ACCOUNT)),
          entry(405, new Refused(Why.OTHER)));

  /// Said with any status.
  private static final String NO_CREDIT = "insufficient credit";

  private PlivoAnswers() {}

  static Handed of(Calls.Reply.Came came) {
    JsonNode answer = Answers.json(came.body());
    if (came.status() < 300) {
      return taken(came.status(), answer);
    }
    return Answers.text(answer, "error").toLowerCase(Locale.ROOT).contains(NO_CREDIT)
        ? new Refused(Why.CREDIT)
        : STATUSES.getOrDefault(came.status(), Answers.ofStatus(came.status()));
  }

  private static Handed taken(int status, JsonNode answer) {
    String reference = answer.path("message_uuid").path(0).asText("");
    if (!reference.isEmpty()) {
      return new Handed.Taken(reference);
    }
    return answer.path("invalid_number").isEmpty()
        ? Answers.ofStatus(status)
        : new Refused(Why.NUMBER);
  }
}
