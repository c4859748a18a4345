package org.pukar.conversation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pukar.conversation.hop.Inbound;
import org.pukar.conversation.hop.Way;
import org.pukar.dialogue.Engine;
import org.pukar.dialogue.Limits;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.Turn;
import org.pukar.dialogue.ask.Question;
import org.pukar.dialogue.ask.Reading;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.script.Scripts;
import org.pukar.session.Kept;
import org.pukar.text.Language;
import org.pukar.text.Typed;

/// One hop's walk through the dialogues, from the caller's input to the next screen, with all deeds
/// and lists on the way. Used by one thread, once.
public final class Walk {
  private final Scripts scripts;
  private final Features features;
  private final Resumption resumption;
  private final PuttingThrough persons;
  private final Way way;
  private volatile boolean transferring;

  Walk(Scripts scripts, Features features, Resumption resumption, PuttingThrough persons, Way way) {
    this.persons = persons;
    this.scripts = scripts;
    this.features = features;
    this.resumption = resumption;
    this.way = way;
  }

  /// A caller has dialled; inputs that came along are played once the dialogue is there.
  public Turn begin(Session session, String dialogue, List<String> ahead) {
    Session said = speaking(session);
    Session starting = ahead.isEmpty() ? said : said.waitingFor(ahead).in(Session.Mode.CAREFUL);
    return engine(starting).begin(starting, dialogue);
  }

  /// A caller has typed.
  public Turn next(Session session, String typed) {
    return way.inbound().isHeard() && PuttingThrough.isOn(session)
        ? onTheWay(session, persons.next(asked(session, Step.Transfer.ACTION, ""), typed))
        : engine(session).next(session, typed);
  }

  /// What is read aloud is read in a language's own script.
  private Session speaking(Session session) {
    Language spoken = session.language().spoken();
    return way.inbound().isHeard() && spoken != session.language()
        ? session.speaking(spoken)
        : session;
  }

  /// Goes on as far as that takes no time: to a screen, or to a deed that a store is asked for.
  public Turn atOnce(Turn first) {
    Turn turn = first;
    for (int deeds = 0; deeds < Limits.DEEDS_AN_INPUT && features.isAtOnce(turn); deeds++) {
      turn = step(turn);
    }
    return turn;
  }

  /// Whether this turn is a screen, with nothing to be done before it is shown.
  public static Optional<Turn.Say> isScreen(Turn turn) {
    return turn instanceof Turn.Say say && say.session().waiting().isEmpty()
        ? Optional.of(inPlainMode(say))
        : Optional.empty();
  }

  /// Goes on until a screen is to be shown, playing inputs that wait. It does what the turns ask
  /// for, however long that takes.
  public Turn.Say play(Turn first) {
    Turn.Say say = untilScreen(first);
    while (hasInputFor(say)) {
      List<String> waiting = new ArrayList<>(say.session().waiting());
      String typed = waiting.removeFirst();
      Session rest = say.session().waitingFor(waiting);
      say = untilScreen(engine(rest).next(rest, typed));
    }
    return say.session().waiting().isEmpty() ? inPlainMode(say) : waiting(say);
  }

  /// What waits is kept, and a PIN must not be: an input that could be one is left out, with all
  /// behind it.
  private static Turn.Say waiting(Turn.Say say) {
    List<String> kept =
        say.session().waiting().stream().takeWhile(input -> !couldBePin(input)).toList();
    Turn.Say left = new Turn.Say(say.session().waitingFor(kept), say.screen());
    return kept.isEmpty() ? inPlainMode(left) : left;
  }

  private static boolean couldBePin(String input) {
    return new Question.Pin().read(Typed.clean(input)) instanceof Reading.Accepted;
  }

  /// Whether what is typed where this session stands is a PIN, which must be kept nowhere.
  public boolean asksForPin(Session session) {
    Step step = scripts.of(session.version()).script().step(session.top());
    return step instanceof Step.Ask ask && ask.question() instanceof Question.Pin;
  }

  /// Whether a call is being arranged, or was on this walk, or one that will come is changed: there
  /// is nothing to be told of it later but that it comes.
  public boolean isTransferring() {
    return transferring;
  }

  /// A refused input stops the playing: what follows was meant for another screen.
  private static boolean hasInputFor(Turn.Say say) {
    Session session = say.session();
    String root = session.stack().getFirst().dialogue();
    boolean inside = !root.equals(Script.ENTRY) && !root.equals(Script.RESUME);
    return !session.waiting().isEmpty()
        && (inside || session.values().containsKey(Session.ENTERING))
        && !say.screen().ends()
        && !say.screen().refuses();
  }

  private static Turn.Say inPlainMode(Turn.Say say) {
    return say.session().mode() == Session.Mode.CAREFUL
        ? new Turn.Say(say.session().in(Session.Mode.PLAIN), say.screen())
        : say;
  }

  private Turn.Say untilScreen(Turn first) {
    Turn turn = first;
    for (int deeds = 0; deeds <= Limits.DEEDS_AN_INPUT; deeds++) {
      if (turn instanceof Turn.Say say) {
        return say.screen().refuses()
            ? new Turn.Say(say.session().waitingFor(List.of()), say.screen())
            : say;
      }
      turn = step(turn);
    }
    throw new IllegalStateException("too many deeds at " + turn.session().top());
  }

  /// Does what the turn asks for.
  private Turn step(Turn turn) {
    return switch (turn) {
      case Turn.Say say -> say;
      case Turn.Act act -> act(act);
      case Turn.Fetch fetch -> {
        Asked asked = asked(fetch.session(), fetch.source(), "");
        yield engine(fetch.session()).offer(fetch, features.list(fetch.source(), asked));
      }
    };
  }

  private Turn act(Turn.Act act) {
    Session session = act.session();
    Engine engine = engine(session);
    if (Resumption.isContinue(act.action())) {
      return resume(session);
    }
    boolean writes = features.writes(act.action());
    if (writes && session.mode() == Session.Mode.CAREFUL) {
      return engine.ask(session, false);
    }
    Asked asked = asked(session, act.action(), act.secret());
    return act.action().equals(Step.Transfer.ACTION) && way.inbound().isHeard()
        ? onTheWay(session, persons.begin(asked))
        : done(session, act.action(), asked);
  }

  private Turn done(Session session, String action, Asked asked) {
    transferring |= Step.Transfer.isDoneBy(action);
    Outcome outcome = spoken(features.run(action, asked));
    return features.writes(action)
        ? engine(session).afterWriting(session, outcome)
        : engine(session).after(session, outcome);
  }

  private Outcome spoken(Outcome outcome) {
    return way.inbound().isHeard()
        ? outcome.language().map(l -> outcome.speaking(l.spoken())).orElse(outcome)
        : outcome;
  }

  private Turn onTheWay(Session before, PuttingThrough.Step step) {
    return switch (step) {
      case PuttingThrough.Step.Say(Turn.Say say) -> say;
      case PuttingThrough.Step.Nobody(Session session) ->
          engine(session).aside(session, Script.NOBODY);
      case PuttingThrough.Step.Arrange(Session session) ->
          done(session, Step.Transfer.ACTION, asked(before, Step.Transfer.ACTION, ""));
    };
  }

  /// The earlier session takes this one's place; if it is gone by now, its caller begins anew. Who
  /// proved a PIN in it has to have proven it again: somebody else may hold the phone now. What was
  /// not opened by force is gone for whoever opens by force, and the other way round.
  private Turn resume(Session session) {
    String proven = value(session, Session.PROVEN);
    return resumption
        .open(Resumption.earlier(session, way.key()))
        .map(Kept::session)
        .filter(before -> List.of("", proven).contains(value(before, Session.PROVEN)))
        .filter(before -> value(before, Session.FORCED).equals(value(session, Session.FORCED)))
        .map(before -> goOn(session, before))
        .orElseGet(() -> engine(session).begin(session, Script.ENTRY));
  }

  private Turn goOn(Session session, Session earlier) {
    Session before = speaking(earlier);
    return session.values().containsKey(Session.TELLING)
        ? engine(before).show(before.with(Map.of(Session.PROVEN, value(session, Session.PROVEN))))
        : engine(before).goOn(before);
  }

  private static String value(Session session, String name) {
    return session.values().getOrDefault(name, "");
  }

  private Asked asked(Session session, String deed, String secret) {
    Script script = scripts.of(session.version()).script();
    return new Asked(
        way.caller(),
        way.inbound().channel(),
        way.inbound().provider(),
        session,
        script.words().in(session.language()),
        languages(script),
        secret,
        session.id() + ":" + session.writes() + ":" + deed);
  }

  private List<Language> languages(Script script) {
    List<Language> all = script.words().languages();
    return way.inbound().isHeard()
        ? all.stream().filter(language -> language.spoken() == language).toList()
        : all;
  }

  private Engine engine(Session session) {
    Scripts.Spoken spoken = scripts.of(session.version());
    return switch (way.inbound().channel()) {
      case Inbound.SMS -> spoken.texts();
      case Inbound.VOICE -> spoken.calls();
      default -> spoken.engine();
    };
  }
}
