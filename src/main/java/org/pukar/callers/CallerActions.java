package org.pukar.callers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.text.Language;

/// What dialogues can ask about callers: who it is, which language, what they agree to. Threads
/// share it.
public final class CallerActions {
  private static final String CONSENT = "welcome.consent";
  private static final String CALL_BACK_CONSENT = "talk.consent";

  private static final Map<String, String> AGREED = Map.of(Session.AGREED, "yes");

  private final Callers callers;

  public CallerActions(Callers callers) {
    this.callers = callers;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action(
                "callers.recognise",
                ActionShape.looks("known", "entering", "greeted", "new"),
                this::recognise),
            new Action("callers.speak", ActionShape.looks("spoken"), this::speak),
            new Action("callers.named", ActionShape.looks("spoken", "unnamed"), this::named),
            new Action("callers.enter", ActionShape.looks("entered"), this::enter),
            new Action("callers.agree", ActionShape.writes("agreed"), this::agree),
            new Action("callers.agree-to-call", ActionShape.writes("agreed"), this::agreeToCall),
            new Action("callers.agreed", ActionShape.looks("yes", "no"), this::agreed),
            new Action("callers.may-call", ActionShape.looks("yes", "no"), this::mayCall)),
        List.of(
            Source.atOnce(
                "callers.languages",
                new SourceShape(true, _ -> labels(Stream.of(Language.values()))),
                asked -> labels(asked.languages().stream()))),
        Set.of(CONSENT, CALL_BACK_CONSENT));
  }

  /// A known caller is greeted in her language. One who agreed in this very session, of which we
  /// know no more, has lost it on our side: her inputs begin with language and consent.
  private Outcome recognise(Asked asked) {
    Optional<Caller> caller = callers.find(asked.caller(), Purpose.SERVICE);
    if (caller.isEmpty()) {
      boolean isGreeted = asked.session().values().containsKey(Session.GREETED);
      return Outcome.of(isGreeted ? "greeted" : "new");
    }
    boolean lost =
        caller.get().enteredBy().equals(asked.session().id())
            && !asked.session().waiting().isEmpty();
    return lost
        ? Outcome.of("entering", Map.of(Session.ENTERING, "yes"))
        : Outcome.of("known", AGREED).speaking(spoken(asked, caller.get().language()));
  }

  /// A language whose catalog is gone must not silence the caller.
  private static Language spoken(Asked asked, Language language) {
    return asked.languages().contains(language) ? language : asked.language();
  }

  private Outcome speak(Asked asked) {
    Language chosen = Language.find(asked.value("language")).orElse(asked.language());
    callers.speak(asked.caller(), chosen);
    return Outcome.of("spoken").speaking(chosen);
  }

  /// A language that was named before any list was shown.
  private Outcome named(Asked asked) {
    return asked.session().values().containsKey("language") ? speak(asked) : Outcome.of("unnamed");
  }

  private Outcome enter(Asked asked) {
    agree(asked, Purpose.SERVICE, CONSENT);
    return Outcome.of("entered", AGREED);
  }

  private Outcome agree(Asked asked) {
    agree(asked, Purpose.SERVICE, CONSENT);
    return Outcome.of("agreed", AGREED);
  }

  private Outcome agreeToCall(Asked asked) {
    agree(asked, Purpose.CALL_BACK, CALL_BACK_CONSENT);
    return Outcome.of("agreed");
  }

  private void agree(Asked asked, Purpose purpose, String words) {
    Notice notice = new Notice(asked.language(), asked.say(words));
    callers.agree(asked.caller(), purpose, notice, asked.session().id());
  }

  /// One whose session was lost had not agreed yet at the place where her inputs have come to.
  private Outcome agreed(Asked asked) {
    Session session = asked.session();
    boolean comes =
        session.values().containsKey(Session.ENTERING)
            && !session.hasAgreed()
            && !session.waiting().isEmpty();
    return yesOrNo(
        session.hasAgreed() || (!comes && callers.hasAgreed(asked.caller(), Purpose.SERVICE)));
  }

  private Outcome mayCall(Asked asked) {
    return yesOrNo(
        asked.session().hasAgreed()
            || callers.hasAgreed(asked.caller(), Purpose.SERVICE, Purpose.CALL_BACK));
  }

  private static Outcome yesOrNo(boolean yes) {
    return Outcome.of(yes ? "yes" : "no");
  }

  private static List<Option> labels(Stream<Language> languages) {
    return languages.map(l -> new Option(l.code(), l.label(), Optional.of(l.spoken()))).toList();
  }
}
