package org.pukar.channel.sms.exotel;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.util.List;
import java.util.Set;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// What Exotel's answers to a text mean: its detailed codes, else its words, else the HTTP status,
/// of which 400 says that the sender does not fit the words. Stateless.
///
/// Source: Exotel's documentation of its SMS API.
final class ExotelAnswers {
  private static final Set<String> TAKEN = Set.of("queued", "sending", "submitted", "sent");

  /// A register of those who want no advertising is no wish to hear nothing from us: `failed_dnd`
  /// refuses this text, not the next.
  private static final Answers TABLE =
      new Answers(
          List.of(
              refused("23005", Why.CONTENT),
              refused("23020", Why.OPTED_OUT),
              refused("23070", Why.CONTENT),
              refused("23072", Why.SENDER),
              refused("23080", Why.SENDER),
              refused("23081", Why.SENDER),
              refused("23082", Why.CONTENT),
              refused("23083", Why.CONTENT),
              refused("23084", Why.OPTED_OUT),
              refused("23181", Why.CONTENT),
              refused("23182", Why.CONTENT),
              refused("23183", Why.CONTENT),
              refused("23184", Why.CONTENT),
              refused("23185", Why.CONTENT),
              refused("23186", Why.CONTENT),
              refused("23281", Why.SENDER),
              refused("failed_dnd", Why.CONTENT),
              refused("failed", Why.OTHER),
              refused(400, "", Why.SENDER),
              refused(404, "", Why.ACCOUNT)));

  private ExotelAnswers() {}

  static Handed mean(Calls.Reply.Came came) {
    return came.status() / 100 == 2
        ? text(came.status(), Json.object(came.body()).within("SMSMessage"))
        : TABLE.mean(came.status(), "");
  }

  private static Handed text(int http, Fields text) {
    String status = text.name("Status");
    return TAKEN.contains(status)
        ? new Handed.Taken(text.name("Sid"))
        : TABLE.mean(http, text.name("DetailedStatusCode") + " " + status);
  }
}
