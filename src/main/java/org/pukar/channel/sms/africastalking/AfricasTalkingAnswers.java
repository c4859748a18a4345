package org.pukar.channel.sms.africastalking;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.util.List;
import java.util.Set;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Answers.Row;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// What Africa's Talking's answers to a text mean, by the receiver's code and its name. Stateless.
///
/// Source: the provider's documentation.
final class AfricasTalkingAnswers {
  private static final Set<String> TAKEN =
      Set.of("100", "101", "102", "Processed", "Sent", "Queued", "Success");

  /// A register of those who want no advertising is no wish to hear nothing from us:
  /// `DoNotDisturbRejection` refuses this text, not the next.
  private static final Answers TABLE =
      new Answers(
          List.of(
              refused("402", Why.SENDER),
              refused("InvalidSenderId", Why.SENDER),
              refused("403", Why.NUMBER),
              refused("InvalidPhoneNumber", Why.NUMBER),
              refused("404", Why.NUMBER),
              refused("UnsupportedNumberType", Why.NUMBER),
              refused("405", Why.CREDIT),
              refused("InsufficientBalance", Why.CREDIT),
              refused("406", Why.OPTED_OUT),
              refused("UserInBlacklist", Why.OPTED_OUT),
              refused("407", Why.ROUTE),
              refused("CouldNotRoute", Why.ROUTE),
              refused("409", Why.CONTENT),
              refused("DoNotDisturbRejection", Why.CONTENT),
              new Row(0, "500", Answers.LATER),
              new Row(0, "InternalServerError", Answers.LATER),
              new Row(0, "501", Answers.LATER),
              new Row(0, "GatewayError", Answers.LATER),
              refused("401", Why.OTHER),
              refused("RiskHold", Why.OTHER),
              refused("502", Why.OTHER),
              refused("RejectedByGateway", Why.OTHER)));

  private AfricasTalkingAnswers() {}

  static Handed mean(Calls.Reply.Came came) {
    return came.status() / 100 == 2
        ? data(came.status(), Json.object(came.body()).within("SMSMessageData"))
        : TABLE.mean(came.status(), "");
  }

  /// If it takes nobody, the fault stands beside the empty list.
  private static Handed data(int http, Fields data) {
    List<Fields> receivers = data.list("Recipients");
    return receivers.isEmpty()
        ? TABLE.mean(http, data.name("Message"))
        : receiver(http, receivers.getFirst());
  }

  /// A text that was not taken has the name `None`.
  private static Handed receiver(int http, Fields receiver) {
    String code = receiver.name("statusCode");
    String said = code.isEmpty() ? receiver.name("status") : code;
    String reference = receiver.name("messageId");
    return TAKEN.contains(said)
        ? new Handed.Taken(reference.equals("None") ? "" : reference)
        : TABLE.mean(http, said);
  }
}
