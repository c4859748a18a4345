package org.pukar.channel.sms.infobip;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.util.List;
import java.util.Set;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Answers.Row;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.outbox.link.Found;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// What Infobip answers to a text: a status with a group and a name; or no status at all, where the
/// whole request is refused. Source: its list of statuses. Stateless.
final class InfobipAnswers {
  private static final Set<String> TAKEN = Set.of("OK", "PENDING", "DELIVERED");

  /// It knows our id already: it took the text when we did not hear its answer.
  private static final String DUPLICATE = "REJECTED_DUPLICATE_MESSAGE_ID";

  /// A register of those who want no advertising is no wish to hear nothing from us: `DND` refuses
  /// this text, not the next.
  private static final Answers TABLE =
      new Answers(
          List.of(
              refused("REJECTED_NETWORK", Why.ROUTE),
              refused("REJECTED_PREFIX_MISSING", Why.NUMBER),
              refused("REJECTED_DND", Why.CONTENT),
              refused("REJECTED_SOURCE", Why.SENDER),
              refused("REJECTED_SENDER", Why.SENDER),
              refused("REJECTED_NOT_ENOUGH_CREDITS", Why.CREDIT),
              refused("REJECTED_PREPAID_PACKAGE_EXPIRED", Why.CREDIT),
              refused("REJECTED_DESTINATION_NOT_REGISTERED", Why.ACCOUNT),
              refused("REJECTED_DESTINATION_BLOCKLISTED", Why.OPTED_OUT),
              refused("REJECTED_DESTINATION", Why.NUMBER),
              refused("REJECTED_INVALID_DESTINATION", Why.NUMBER),
              refused("MISSING_TO", Why.NUMBER),
              refused("REJECTED_ROUTE_NOT_AVAILABLE", Why.ROUTE),
              new Row(0, "REJECTED_FLOODING_FILTER", Answers.LATER),
              new Row(0, "REJECTED_SYSTEM_ERROR", Answers.LATER),
              refused("REJECTED_INVALID_UDH", Why.OTHER),
              refused("REJECTED_MESSAGE_TOO_LONG", Why.CONTENT),
              refused("REJECTED", Why.OTHER),
              refused("UNDELIVERABLE", Why.OTHER),
              refused("EXPIRED", Why.OTHER)));

  private InfobipAnswers() {}

  static Handed mean(Calls.Reply.Came came) {
    return came.status() / 100 == 2
        ? status(came.status(), Json.object(came.body()).list("messages"))
        : TABLE.mean(came.status(), "");
  }

  /// What its logs say of a text.
  ///
  /// @param id ours
  static Found found(String logs, String id) {
    List<Fields> results = Json.object(logs).list("results");
    if (results.isEmpty()) {
      return new Found.HasNot();
    }
    return results.stream().anyMatch(one -> one.name("messageId").equals(id))
        ? new Found.Has(id)
        : new Found.CannotTell();
  }

  private static Handed status(int http, List<Fields> messages) {
    if (messages.size() != 1) {
      return new Handed.Unsure();
    }
    Fields status = messages.getFirst().within("status");
    String name = status.name("name");
    boolean taken = TAKEN.contains(status.name("groupName")) || name.equals(DUPLICATE);
    return taken
        ? new Handed.Taken(messages.getFirst().name("messageId"))
        : TABLE.mean(http, status.name("groupName") + " " + name);
  }
}
