package org.pukar.channel.sms.plivo;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.util.List;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// What Plivo's answers to a text mean: it tells faults apart by the HTTP status, and one by its
/// words. Stateless.
///
/// Source: Plivo's documentation of its API.
final class PlivoAnswers {
  private static final Answers TABLE =
      new Answers(
          List.of(refused("insufficient credit", Why.CREDIT), refused(404, "", Why.ACCOUNT)));

  private PlivoAnswers() {}

  static Handed mean(Calls.Reply.Came came) {
    return came.status() / 100 == 2
        ? taken(Json.object(came.body()))
        : TABLE.mean(came.status(), came.body());
  }

  /// One number gets one name, or is told to be none.
  private static Handed taken(Fields answer) {
    List<String> references = answer.texts("message_uuid");
    if (!references.isEmpty()) {
      return new Handed.Taken(references.getFirst());
    }
    return answer.texts("invalid_number").isEmpty()
        ? new Handed.Unsure()
        : new Handed.Refused(Why.NUMBER);
  }
}
