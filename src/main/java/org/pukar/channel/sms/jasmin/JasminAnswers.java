package org.pukar.channel.sms.jasmin;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Answers.Row;
import org.pukar.channel.wire.Calls;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// What Jasmin's `/send` answers: `Success "id"`, or `Error "..."` with these words. Source: its
/// documentation and jasmin/protocols/http. Stateless.
final class JasminAnswers {
  private static final Pattern SUCCESS = Pattern.compile("Success \"([^\"]{1,200})\"");

  private static final Answers TABLE =
      new Answers(
          List.of(
              new Row(403, "throughput exceeded", Answers.BUSY),
              refused(403, "Cannot charge", Why.CREDIT),
              refused(403, "", Why.ACCOUNT),
              refused(412, "No route found", Why.ROUTE),
              new Row(412, "no bound connectors", Answers.LATER),
              refused(412, "", Why.ROUTE),
              refused(400, "[to]", Why.NUMBER),
              refused(400, "[from]", Why.SENDER),
              refused(400, "Authorization failed", Why.ACCOUNT),
              refused(400, "", Why.OTHER),
              new Row(500, "Cannot send submit_sm", Answers.LATER)));

  private JasminAnswers() {}

  static Handed mean(Calls.Reply.Came came) {
    Matcher success = SUCCESS.matcher(came.body().strip());
    return came.status() == 200 && success.matches()
        ? new Handed.Taken(success.group(1))
        : TABLE.mean(came.status(), came.body());
  }
}
