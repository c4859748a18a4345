package org.pukar.channel.sms.twilio;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.util.List;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Answers.Row;
import org.pukar.outbox.link.Handed.Why;

/// What Twilio's answers to a text mean, by its error codes. Stateless.
///
/// Source: Twilio's error dictionary.
final class TwilioAnswers {
  static final Answers TABLE =
      new Answers(
          List.of(
              // no such account, wrong token, account closed
              refused("20003", Why.ACCOUNT),
              refused("20404", Why.ACCOUNT),
              refused("20005", Why.ACCOUNT),
              // too many requests; too many texts wait for this sender
              new Row(0, "20429", Answers.BUSY),
              new Row(0, "21611", Answers.LATER),
              // no number, missing, no mobile
              refused("21211", Why.NUMBER),
              refused("21604", Why.NUMBER),
              refused("21614", Why.NUMBER),
              // answered STOP
              refused("21610", Why.OPTED_OUT),
              // empty, over 1,600 letters
              refused("21602", Why.CONTENT),
              refused("21617", Why.CONTENT),
              // sender: no number, missing, sends no texts, not ours
              refused("21212", Why.SENDER),
              refused("21603", Why.SENDER),
              refused("21606", Why.SENDER),
              refused("21659", Why.SENDER),
              // region not enabled; not reachable from this sender; trial account
              refused("21408", Why.ROUTE),
              refused("21612", Why.ROUTE),
              refused("21608", Why.ROUTE)));

  private TwilioAnswers() {}
}
