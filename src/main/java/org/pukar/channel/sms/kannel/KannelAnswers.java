package org.pukar.channel.sms.kannel;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.util.List;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Answers.Row;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// Every sentence that `sendsms` answers. Kannel names no text that it takes. Source: its user
/// guide and gw/smsbox.c. Stateless.
final class KannelAnswers {
  private static final Handed TAKEN = new Handed.Taken("");

  static final Answers TABLE =
      new Answers(
          List.of(
              refused(202, "Denied receivers are:", Why.NUMBER),
              new Row(202, "0: Accepted for delivery", TAKEN),
              new Row(202, "3: Queued for later delivery", TAKEN),
              new Row(202, "Sent.", TAKEN),
              refused(403, "Not routable. Do not try again.", Why.ROUTE),
              refused(403, "Authorization failed for sendsms", Why.ACCOUNT),
              refused(400, "Missing receiver number, rejected", Why.NUMBER),
              refused(400, "Empty receiver number not allowed, rejected", Why.NUMBER),
              refused(400, "Sender missing and no global set, rejected", Why.SENDER),
              refused(400, "UDH field misformed, rejected", Why.OTHER),
              refused(400, "Charset or body misformed, rejected", Why.OTHER),
              refused(400, "field misformed, rejected", Why.OTHER),
              new Row(503, "Temporal failure, try again later.", Answers.LATER),
              new Row(500, "Sending failed.", Answers.LATER)));

  private KannelAnswers() {}
}
