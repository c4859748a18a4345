package org.pukar.channel.sms.exotel;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Calls;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Handed.Refused;
import org.pukar.outbox.Handed.Taken;
import org.pukar.outbox.Handed.Why;

/// What Exotel's answers to a text mean: its detailed codes, else its words, else the HTTP status.
/// Stateless.
///
/// Source: Exotel's documentation of its SMS API.
final class ExotelAnswers {
  private static final Map<String, Why> CODES =
      Map.ofEntries(
          entry("23005", Why.OPTED_OUT),
          entry("23020", Why.OPTED_OUT),
          entry("23070", Why.CONTENT),
          entry("23072", Why.SENDER),
          entry("23080", Why.SENDER),
          entry("23081", Why.SENDER),
          entry("23082", Why.CONTENT),
          entry("23083", Why.CONTENT),
          entry("23084", Why.OPTED_OUT),
          entry("23181", Why.CONTENT),
          entry("23182", Why.CONTENT),
          entry("23183", Why.CONTENT),
          entry("23184", Why.CONTENT),
          entry("23185", Why.CONTENT),
          entry("23186", Why.CONTENT),
          entry("23281", Why.SENDER));

  private static final Map<String, Handed> STATUSES =
      Map.ofEntries(
          entry("queued", new Taken("")),
          entry("sending", new Taken("")),
          entry("submitted", new Taken("")),
          entry("sent", new Taken("")),
          entry("failed_dnd", new Refused(Why.OPTED_OUT)),
          entry("failed", new Refused(Why.OTHER)));

  /// 400 says that the sender does not fit the words.
  private static final Map<Integer, Handed> HTTP =
      Map.ofEntries(entry(400, new Refused(Why.SENDER)), entry(404, new Refused(Why.ACCOUNT)));

  private ExotelAnswers() {}

  static Handed of(Calls.Reply.Came came) {
    JsonNode text = Answers.json(came.body()).path("SMSMessage");
    Why why = CODES.get(Answers.text(text, "DetailedStatusCode"));
    if (why != null) {
      return new Refused(why);
    }
    Handed handed = STATUSES.get(Answers.text(text, "Status"));
    if (handed != null) {
      return handed instanceof Taken ? new Taken(Answers.text(text, "Sid")) : handed;
    }
    return HTTP.getOrDefault(came.status(), Answers.ofStatus(came.status()));
  }
}
