package org.pukar.conversation.walk;

import java.util.Map;
import org.pukar.dialogue.Screen;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.Turn;
import org.pukar.dialogue.heard.Marks;
import org.pukar.dialogue.heard.Prompt;
import org.pukar.dialogue.heard.Wants;
import org.pukar.feature.Asked;
import org.pukar.text.catalog.Catalog;

/// The way of somebody on a call to a person: she is put through, or waits and hears her place, or
/// learns that nobody is there. Threads share it.
record PuttingThrough(Persons persons) {
  /// Words that are said on this way.
  static final String CONNECTING = "voice.connecting";

  static final String WAITING = "voice.waiting";
  static final String TALKED = "voice.talked";

  /// What the words of those who wait are given.
  static final String PLACE = "wait_place";

  static final String MINUTES = "wait_minutes";

  /// The value that says how far it is.
  private static final String STATE = "person";

  private static final String RINGING = "ringing";
  private static final String IN_LINE = "waiting";

  /// Set once she would rather be called, or nobody is there: a call is arranged.
  private static final String NO_MORE = "no";

  private static final int TURN_S = 15;

  /// What comes next on this way.
  sealed interface Step {
    /// She hears this.
    record Say(Turn.Say say) implements Step {}

    /// Nobody is there: she is asked what she wishes.
    record Nobody(Session session) implements Step {}

    /// A call is to be arranged, as on any other door.
    record Arrange(Session session) implements Step {}
  }

  /// Whether the session stands on this way, and its next input is for us.
  static boolean isOn(Session session) {
    String state = state(session);
    return state.equals(RINGING) || state.equals(IN_LINE);
  }

  private static String state(Session session) {
    return session.values().getOrDefault(STATE, "");
  }

  private static Session in(Session session, String state) {
    return session.with(Map.of(STATE, state));
  }

  /// She wants a person.
  Step begin(Asked asked) {
    return state(asked.session()).equals(NO_MORE)
        ? new Step.Arrange(in(asked.session(), ""))
        : look(asked);
  }

  private Step look(Asked asked) {
    Session session = asked.session();
    return switch (persons.look(asked)) {
      case Persons.Look.Ring(var phone) ->
          say(in(session, RINGING), new Wants.Person(phone), line(asked, CONNECTING, Map.of()));
      case Persons.Look.Wait(int place, int minutes) ->
          say(
              in(session, IN_LINE),
              new Wants.Turn(TURN_S),
              line(asked, WAITING, Map.of(PLACE, place, MINUTES, minutes)));
      case Persons.Look.Nobody _ -> new Step.Nobody(in(session, NO_MORE));
    };
  }

  /// What the call brings to a session on this way.
  Step next(Asked asked, String input) {
    Session session = asked.session();
    if (state(session).equals(RINGING)) {
      return rung(asked, input);
    }
    if (!input.equals("1")) {
      return look(asked);
    }
    persons.over(asked, Persons.End.LEFT);
    return new Step.Arrange(in(session, ""));
  }

  private Step rung(Asked asked, String input) {
    if (!input.equals(Marks.TALKED)) {
      persons.over(asked, Persons.End.NOT_ANSWERED);
      return look(asked);
    }
    persons.over(asked, Persons.End.TALKED);
    Session over = in(asked.session(), "").transferred();
    return say(over, new Wants.Nothing(), line(asked, TALKED, Map.of()));
  }

  private static String line(Asked asked, String key, Map<String, Object> values) {
    Catalog words = asked.words();
    return Prompt.line(words.language(), words.marked(key, "", values));
  }

  private static Step say(Session session, Wants wants, String line) {
    boolean ends = wants instanceof Wants.Nothing;
    Screen screen = new Screen(Prompt.write(wants, line), ends, false, session.top());
    return new Step.Say(new Turn.Say(session, screen));
  }
}
