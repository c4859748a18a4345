package org.pukar.channel.sms.africastalking;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Calls;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Handed.Busy;
import org.pukar.outbox.Handed.Refused;
import org.pukar.outbox.Handed.Taken;
import org.pukar.outbox.Handed.Why;

/// What Africa's Talking's answers to a text mean, by the receiver's code, or by its name where
/// there is none. Stateless.
///
/// Source: the provider's documentation.
final class AfricasTalkingAnswers {
  private static final Duration LATER = Duration.ofSeconds(30);

  private static final List<Row> ROWS =
      List.of(
          new Row("100", "Processed", new Taken("")),
          new Row("101", "Sent", new Taken("")),
          new Row("102", "Queued", new Taken("")),
          new Row("", "Success", new Taken("")),
          new Row("401", "RiskHold", new Refused(Why.OTHER)),
          new Row("402", "InvalidSenderId", new Refused(Why.SENDER)),
          new Row("403", "InvalidPhoneNumber", new Refused(Why.NUMBER)),
          new Row("404", "UnsupportedNumberType", new Refused(Why.NUMBER)),
          new Row("405", "InsufficientBalance", new Refused(Why.CREDIT)),
          new Row("406", "UserInBlacklist", new Refused(Why.OPTED_OUT)),
          new Row("407", "CouldNotRoute", new Refused(Why.ROUTE)),
          new Row("409", "DoNotDisturbRejection", new Refused(Why.OPTED_OUT)),
          new Row("500", "InternalServerError", new Busy(LATER)),
          new Row("501", "GatewayError", new Busy(LATER)),
          new Row("502", "RejectedByGateway", new Refused(Why.OTHER)));

  /// An answer and what it means; what is taken has its reference yet to come.
  private record Row(String code, String name, Handed handed) {}

  private AfricasTalkingAnswers() {}

  static Handed of(Calls.Reply.Came came) {
    JsonNode data = Answers.json(came.body()).path("SMSMessageData");
    JsonNode receiver = data.path("Recipients").path(0);
    String code = Answers.text(receiver, "statusCode");
    // If it takes nobody, the fault stands beside the empty list.
    String name =
        receiver.isMissingNode() ? Answers.text(data, "Message") : Answers.text(receiver, "status");
    return ROWS.stream()
        .filter(row -> code.isEmpty() ? row.name.equals(name) : row.code.equals(code))
        .findFirst()
        .map(row -> named(row.handed, receiver))
        .orElseGet(() -> Answers.ofStatus(came.status()));
  }

  /// A text that was not taken has the name `None`.
  private static Handed named(Handed handed, JsonNode receiver) {
    String reference = Answers.text(receiver, "messageId");
    return handed instanceof Taken ? new Taken(reference.equals("None") ? "" : reference) : handed;
  }
}
