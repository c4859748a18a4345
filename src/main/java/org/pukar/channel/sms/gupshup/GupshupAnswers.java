package org.pukar.channel.sms.gupshup;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Answers.Row;
import org.pukar.channel.wire.Calls;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// What Gupshup answers to a text, with status 200 whatever it is: `success | number | id`, or
/// `error | code | sentence`. Its codes are not published, so the table goes by the sentence. An
/// answer of another shape leaves open what became of the text. Stateless.
final class GupshupAnswers {
  private static final Pattern SUCCESS =
      Pattern.compile("success *\\| *[0-9+]+ *\\| *([^ |]{1,200})", Pattern.CASE_INSENSITIVE);

  private static final Answers TABLE =
      new Answers(
          List.of(
              refused("INTERNATIONAL_PHONE", Why.ROUTE),
              refused("authentication failed", Why.ACCOUNT),
              refused("userid or password", Why.ACCOUNT),
              refused("phone number", Why.NUMBER),
              refused("mask", Why.SENDER),
              refused("template", Why.CONTENT),
              refused("credit", Why.CREDIT),
              refused("balance", Why.CREDIT),
              new Row(0, "try again", Answers.LATER),
              refused("error |", Why.OTHER)));

  private GupshupAnswers() {}

  static Handed mean(Calls.Reply.Came came) {
    Matcher success = SUCCESS.matcher(came.body().strip());
    return came.status() == 200 && success.matches()
        ? new Handed.Taken(success.group(1))
        : TABLE.mean(came.status(), came.body());
  }
}
