package org.pukar.channel.sms.twilio;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pukar.channel.sms.Answers;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Handed.Busy;
import org.pukar.outbox.Handed.Refused;
import org.pukar.outbox.Handed.Why;

/// What Twilio's answers to a text mean, by its error codes. Stateless.
///
/// Source: Twilio's error dictionary.
final class TwilioAnswers {
  private static final Map<Integer, Handed> CODES =
      Map.ofEntries(
          // no such account, wrong token, account closed
          entry(20003, new Refused(Why.ACCOUNT)),
          entry(20404, new Refused(Why.ACCOUNT)),
          entry(20005, new Refused(Why.ACCOUNT)),
          // too many requests; too many texts wait for this sender
          entry(20429, new Busy(Duration.ofSeconds(5))),
          entry(21611, new Busy(Duration.ofMinutes(1))),
          // no number, missing, no mobile
          entry(21211, new Refused(Why.NUMBER)),
          entry(21604, new Refused(Why.NUMBER)),
          entry(21614, new Refused(Why.NUMBER)),
          // answered STOP
          entry(21610, new Refused(Why.OPTED_OUT)),
          // empty, over 1,600 letters
          entry(21602, new Refused(Why.CONTENT)),
          entry(21617, new Refused(Why.CONTENT)),
          // sender: no number, missing, sends no texts, not ours
          entry(21212, new Refused(Why.SENDER)),
          entry(21603, new Refused(Why.SENDER)),
          entry(21606, new Refused(Why.SENDER)),
          entry(21659, new Refused(Why.SENDER)),
          // region not enabled; not reachable from this sender; trial account
          entry(21408, new Refused(Why.ROUTE)),
          entry(21612, new Refused(Why.ROUTE)),
          entry(21608, new Refused(Why.ROUTE)));

  private TwilioAnswers() {}

  /// @param code Twilio's own, if the answer holds one
  static Handed refusal(int status, @Nullable Integer code) {
    Handed known = code == null ? null : CODES.get(code);
    return known == null ? Answers.ofStatus(status) : known;
  }
}
