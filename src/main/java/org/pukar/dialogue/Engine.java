package org.pukar.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pukar.dialogue.ask.Question;
import org.pukar.dialogue.ask.Reading;
import org.pukar.dialogue.written.Dialogue;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.text.Manner;
import org.pukar.text.Typed;
import org.pukar.text.page.Page;

/// Walks a script: takes a session and what happened, gives the next session and what is wanted
/// now. Pure, so threads may share it.
///
/// The keys that mean the same everywhere: 1 to 8 choose on the page shown, 9 is more, 0 back, 00
/// main menu, 99 another language.
public final class Engine {
  private static final int MORE = 9;

  private final Script script;
  private final Shown shown;
  private final Asides asides;
  private final Optional<Ear> ear;

  /// Walks it on screens that are read.
  public Engine(Script script, Manner manner) {
    this(script, new Screens(script, manner), false);
  }

  private Engine(Script script, Drawing drawing, boolean isHeard) {
    this.script = script;
    this.shown = new Shown(script, drawing);
    this.asides = new Asides(script);
    this.ear = isHeard ? Optional.of(new Ear(script, this, shown)) : Optional.empty();
  }

  /// Walks it on a call: screens are prompts ([org.pukar.dialogue.heard.Prompt]), inputs single
  /// keys, digits, silence, and what stands for a recording.
  public static Engine heard(Script script) {
    return new Engine(script, new Announcements(script), true);
  }

  /// Enters a dialogue at its start, with nothing to go back to.
  public Turn begin(Session session, String dialogue) {
    Dialogue entered = script.dialogue(dialogue);
    Frame start = new Frame(dialogue, entered.start());
    return enter(session.at(List.of(start)).remembering(List.of()).askedAnew());
  }

  /// Shows again where the session stands.
  public Turn show(Session session) {
    return switch (script.step(session.top())) {
      case Step.Choose choose -> new Turn.Fetch(session, choose.source(), false);
      case Step.Do _, Step.Transfer _ ->
          session.mode() == Session.Mode.ASKING ? ask(session, false) : enter(session);
      case Step.Call _, Step.Menu _, Step.Ask _, Step.End _ -> enter(session);
    };
  }

  /// Goes on where a dropped session stands. Screens that would say again what was told before are
  /// left out: somebody else may hold the phone now.
  public Turn goOn(Session session) {
    Session silent = session.remembering(untold(session));
    while (shown.tells(silent)) {
      if (silent.trail().isEmpty()) {
        return home(silent);
      }
      silent = earlier(silent);
    }
    return show(silent);
  }

  /// The positions to which `0` may go back without telling what was told before.
  private List<List<Frame>> untold(Session session) {
    return session.trail().stream()
        .filter(position -> !shown.tells(session.at(position)) && !isDeed(position))
        .toList();
  }

  private boolean isDeed(List<Frame> position) {
    return script.step(position.getLast()) instanceof Step.Do;
  }

  /// The caller typed this.
  public Turn next(Session session, String typed) {
    return ear.isPresent() ? ear.get().hear(session, typed) : typed(session, typed);
  }

  Turn typed(Session session, String typed) {
    String input = Typed.clean(typed);
    String key = Typed.digits(input);
    if (key.equals("00")) {
      return home(session);
    }
    if (key.equals("0")) {
      return back(session);
    }
    if (key.equals("99") && asides.mayChangeLanguage(session)) {
      return enter(asides.anew(session, Script.LANGUAGE));
    }
    return switch (script.step(session.top())) {
      case Step.Menu menu -> pick(session, menu, keyOf(key));
      case Step.Choose choose -> pick(session, choose, keyOf(key));
      case Step.Ask ask -> answer(session, ask, input);
      case Step.End end -> shown.text(session.onPage(session.page() + 1, List.of()), end);
      case Step.Do _, Step.Transfer _ -> agree(session, keyOf(key));
      case Step.Call call -> throw new IllegalStateException("nobody is asked at " + call);
    };
  }

  /// The action wanted by the last turn came to this.
  public Turn after(Session session, Outcome outcome) {
    return goOn(outcome.values().isEmpty() ? session : session.givenHere(), outcome);
  }

  private Turn goOn(Session session, Outcome outcome) {
    Step here = script.step(session.top());
    Session told = session.with(outcome.values());
    Session there = here instanceof Step.Transfer ? told.transferred() : told;
    Session speaking = outcome.language().map(there::speaking).orElse(there);
    Map<String, String> next =
        switch (here) {
          case Step.Do deed -> deed.next();
          case Step.Transfer transfer -> transfer.next();
          case Step step -> throw new IllegalStateException("no action at " + step);
        };
    String target = next.get(outcome.name());
    if (target == null) {
      throw new IllegalStateException(session.top() + " does not know outcome " + outcome.name());
    }
    return goTo(speaking, target);
  }

  /// The same, when the action has written: there is no way back over it, and the next deed is
  /// another.
  public Turn afterWriting(Session session, Outcome outcome) {
    return goOn(session.havingWritten(), outcome);
  }

  /// The options wanted by the last turn are these.
  public Turn offer(Turn.Fetch fetch, List<Option> options) {
    return shown.options(fetch, (Step.Choose) script.step(fetch.session().top()), options);
  }

  /// Asks whether the deed at hand shall be done: its inputs came ahead of their screens.
  public Turn ask(Session session, boolean refuses) {
    return shown.shallWe(session.in(Session.Mode.ASKING).waitingFor(List.of()), refuses);
  }

  private Turn enter(Session session) {
    return switch (script.step(session.top())) {
      case Step.Menu menu -> shown.menu(session, menu, false);
      case Step.Choose choose -> new Turn.Fetch(session, choose.source(), false);
      case Step.Ask ask when ear.isPresent() && !ask.heard().isEmpty() ->
          accept(session, ask, ask.heard());
      case Step.Ask ask -> shown.question(session, ask);
      case Step.Do deed -> new Turn.Act(session, deed.action(), "");
      case Step.Transfer transfer -> transfer(session, transfer);
      case Step.Call call -> call(session, call);
      case Step.End end -> shown.text(session, end);
    };
  }

  private Turn transfer(Session session, Step.Transfer transfer) {
    Session told = session.with(Map.of(Session.REASON, transfer.reason()));
    return new Turn.Act(transfer.sealed() ? told.sealing() : told, Step.Transfer.ACTION, "");
  }

  private Turn call(Session session, Step.Call call) {
    if (call.isWayHome()) {
      return begin(session, call.dialogue());
    }
    List<Frame> stack = new ArrayList<>(session.stack());
    if (call.takesOver()) {
      stack.removeLast();
    }
    if (stack.size() >= Limits.CALLS) {
      throw new IllegalStateException("too many dialogues inside one another at " + session.top());
    }
    stack.add(new Frame(call.dialogue(), script.dialogue(call.dialogue()).start()));
    return enter(session.at(stack));
  }

  private Turn goTo(Session session, String target) {
    List<Frame> stack = new ArrayList<>(session.stack());
    Frame left = stack.removeLast();
    if (!target.equals(Dialogue.RETURN)) {
      stack.add(left.at(target));
      return enter(session.at(stack));
    }
    Session outside = session.at(stack);
    if (!(script.step(outside.top()) instanceof Step.Call call)) {
      return show(leavingOut(outside.stack(), Asides.over(outside)));
    }
    String given = outside.values().get(script.dialogue(left.dialogue()).gives());
    boolean gives = given != null && !call.as().isEmpty();
    return goTo(gives ? outside.with(Map.of(call.as(), given)) : outside, call.next());
  }

  /// Asks something else first, and then again what is asked now.
  public Turn aside(Session session, String dialogue) {
    return enter(asides.on(session, dialogue));
  }

  Turn home(Session session) {
    String root = session.stack().getFirst().dialogue();
    return begin(unasked(session), root.equals(Script.ENTRY) ? root : Script.HOME);
  }

  private Turn back(Session session) {
    if (session.page() > 0) {
      return show(session.onPage(session.page() - 1, List.of()));
    }
    Session elsewhere = leavingOut(session.stack(), session);
    return elsewhere.trail().isEmpty() ? home(session) : enter(earlier(elsewhere));
  }

  /// The session without the times that its caller was asked just this: who mistyped three times
  /// need not go back three times.
  private static Session leavingOut(List<Frame> here, Session session) {
    List<List<Frame>> trail = session.trail();
    return !trail.isEmpty() && trail.getLast().equals(here)
        ? leavingOut(here, session.remembering(trail.subList(0, trail.size() - 1)))
        : session;
  }

  private static Session earlier(Session session) {
    List<List<Frame>> trail = session.trail();
    Session earlier = unasked(session).askedAnew().at(trail.getLast());
    return earlier.remembering(trail.subList(0, trail.size() - 1));
  }

  private Turn pick(Session session, Step.Menu menu, int key) {
    List<Page> pages = shown.pages(session, menu);
    Page page = pages.get(session.page());
    if (key == MORE && session.page() < pages.size() - 1) {
      return shown.menu(session.onPage(session.page() + 1, List.of()), menu, false);
    }
    if (key < 1 || key > page.count()) {
      return shown.menu(session, menu, true);
    }
    List<String> targets = List.copyOf(menu.options().values());
    return goTo(session.leavingTrail(Limits.TRAIL), targets.get(page.first() + key - 1));
  }

  private Turn pick(Session session, Step.Choose choose, int key) {
    if (key == MORE) {
      return new Turn.Fetch(session.onPage(session.page() + 1, List.of()), choose.source(), false);
    }
    if (key < 1 || key > session.offered().size()) {
      return new Turn.Fetch(session, choose.source(), true);
    }
    Map<String, String> chosen = Map.of(choose.as(), session.offered().get(key - 1));
    return goTo(session.leavingTrail(Limits.TRAIL).with(chosen), choose.next());
  }

  private Turn answer(Session session, Step.Ask ask, String input) {
    return switch (ask.question().read(input)) {
      case Reading.Accepted(String value) -> accept(session.leavingTrail(Limits.TRAIL), ask, value);
      case Reading.Refused(String hint, Map<String, String> with) ->
          shown.refusal(session, ask, hint, with);
    };
  }

  /// A PIN goes to the action that checks it and nowhere else.
  Turn accept(Session session, Step.Ask ask, String value) {
    if (!(ask.question() instanceof Question.Pin)) {
      return goTo(session.with(Map.of(ask.as(), value)), ask.next());
    }
    return switch (goTo(session, ask.next())) {
      case Turn.Act act -> new Turn.Act(act.session(), act.action(), value);
      case Turn.Say say -> say;
      case Turn.Fetch fetch -> fetch;
    };
  }

  private Turn agree(Session session, int key) {
    return switch (key) {
      case 1 -> enter(unasked(session));
      case 2 -> home(session);
      default -> ask(session, true);
    };
  }

  /// Nobody is asked any more. Inputs that still wait are played as carefully as before.
  private static Session unasked(Session session) {
    return session.mode() == Session.Mode.ASKING ? session.in(Session.Mode.PLAIN) : session;
  }

  private static int keyOf(String typed) {
    return typed.length() == 1 && Character.isDigit(typed.charAt(0)) ? typed.charAt(0) - '0' : -1;
  }
}
