package org.pukar.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pukar.conversation.hop.Answer;
import org.pukar.dialogue.heard.Prompt;
import org.pukar.dialogue.heard.Wants;
import org.pukar.feature.Features;
import org.pukar.script.Scripts;
import org.pukar.text.Budget;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalogs;

/// The last words when something is in the way. Threads share it.
public final class Polite {
  /// We cannot answer now.
  public static final String AWAY = "polite.away";

  /// Too many are calling at once.
  public static final String BUSY = "polite.busy";

  /// This phone has dialled too often for now.
  public static final String TOO_OFTEN = "polite.too-often";

  /// The answer takes longer and will be texted.
  public static final String WE_WILL_TEXT = "polite.we-will-text";

  /// The call that was asked for will come.
  public static final String WE_WILL_CALL = "polite.we-will-call";

  /// The answer that took longer waits for who dials again.
  private static final String READY = "polite.ready";

  /// This is not a number that we could ever call back.
  public static final String NOT_A_CALLER = "polite.not-a-caller";

  private final Scripts scripts;
  private final boolean isHeard;

  private Polite(Scripts scripts, boolean isHeard) {
    this.scripts = scripts;
    this.isHeard = isHeard;
  }

  /// For screens.
  public Polite(Scripts scripts) {
    this(scripts, false);
  }

  /// For calls: a [Prompt] in writing.
  public static Polite heard(Scripts scripts) {
    return new Polite(scripts, true);
  }

  /// The words that are said without a dialogue.
  static Features.Part part() {
    return new Features.Part(
        List.of(),
        List.of(),
        Set.of(AWAY, BUSY, TOO_OFTEN, WE_WILL_TEXT, WE_WILL_CALL, READY, NOT_A_CALLER));
  }

  /// To a caller whose language may be known.
  public Answer to(Optional<Language> language, String key) {
    return language.map(known -> in(known, key)).orElseGet(() -> inAll(key));
  }

  /// To a caller whose language is known.
  public Answer in(Language language, String key) {
    return isHeard ? heard(line(language.spoken(), key)) : new Answer(words(language, key), true);
  }

  /// The words alone, for a text.
  String words(Language language, String key) {
    return catalogs().in(language).say(key, Map.of());
  }

  private static Answer heard(String lines) {
    return new Answer(Prompt.write(new Wants.Nothing(), lines), true);
  }

  private String line(Language language, String key) {
    return Prompt.line(language, catalogs().in(language).marked(key, "voice", Map.of()));
  }

  /// A text that tells her to dial again.
  ///
  /// @param code the service code that she dialled
  public String ready(Language language, String code) {
    return catalogs().in(language).say(READY, Map.of()) + " " + code;
  }

  /// To a caller whose language is not known: in as many as fit one screen, one under the other.
  public Answer inAll(String key) {
    if (isHeard) {
      return heard(
          catalogs().languages().stream()
              .filter(language -> language.spoken() == language)
              .map(language -> line(language, key))
              .collect(Collectors.joining("\n")));
    }
    String all = "";
    for (Language language : catalogs().languages()) {
      String more = catalogs().in(language).say(key, Map.of());
      String longer = all.isEmpty() ? more : all + "\n" + more;
      all = Budget.USSD.fits(longer) && !all.contains(more) ? longer : all;
    }
    return new Answer(all, true);
  }

  private Catalogs catalogs() {
    return scripts.current().script().words();
  }
}
