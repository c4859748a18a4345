package org.pukar.channel.sms.msg91;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.util.List;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// What MSG91's flow answers: `type` is `success`, and `message` the request's id; or `error`, and
/// `message` a sentence, of which there is no list: the table goes by its words. Stateless.
final class Msg91Answers {
  private static final Answers TABLE =
      new Answers(
          List.of(
              refused(418, "", Why.ACCOUNT),
              refused("authkey", Why.ACCOUNT),
              refused("authentication", Why.ACCOUNT),
              refused("whitelist", Why.ACCOUNT),
              refused("balance", Why.CREDIT),
              refused("credit", Why.CREDIT),
              refused("template", Why.CONTENT),
              refused("flow", Why.CONTENT),
              refused("sender", Why.SENDER),
              refused("mobile", Why.NUMBER),
              refused("number", Why.NUMBER)));

  private Msg91Answers() {}

  static Handed mean(Calls.Reply.Came came) {
    if (came.status() == 429 || came.status() >= 500) {
      return TABLE.mean(came.status(), "");
    }
    Fields said = Json.object(came.body());
    return switch (said.name("type")) {
      case "success" -> new Handed.Taken(said.name("message"));
      case "error" -> refusal(TABLE.mean(came.status(), said.name("message")));
      default -> new Handed.Unsure();
    };
  }

  /// An error that comes with status 200 is a refusal all the same.
  private static Handed refusal(Handed means) {
    return means instanceof Handed.Unsure ? new Handed.Refused(Why.OTHER) : means;
  }
}
