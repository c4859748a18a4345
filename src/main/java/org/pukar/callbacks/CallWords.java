package org.pukar.callbacks;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;

/// What a caller is told of her call. These are not words to say but names by which the catalogs
/// choose them (`{call_when, select, ...}`): the same screen may be shown again in another
/// language. Stateless.
final class CallWords {
  private static final String TOLD = "arranged.menu";
  private static final String WHEN = "call_when";
  private static final String LANGUAGE = "call_language";
  private static final String VOICE = "call_voice";

  /// The day on which she will be called.
  private static final String DAY = "call_day";

  /// Tomorrow, to show how a day is typed, and the last day that can be asked for.
  private static final String TOMORROW = "call_tomorrow";

  private static final String LAST = "call_last";

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final String LONGEST_DAY = "28-12-2026";

  private CallWords() {}

  static Map<String, String> told(OpenCall call, Instant now) {
    return Map.of(
        WHEN, code(Times.told(call, now)),
        LANGUAGE, spoken(call.wish().language()),
        VOICE, call.wish().voice().code(),
        DAY, WRITTEN.format(Times.day(call.wish().dueAt())),
        TOMORROW, WRITTEN.format(Times.day(now).plusDays(1)),
        LAST, WRITTEN.format(Times.day(now).plusDays(Times.DAYS_AHEAD)));
  }

  private static String code(Times.Told when) {
    return when.name().toLowerCase(Locale.ROOT);
  }

  /// A language has one sound, in whichever letters it is written.
  private static String spoken(Language language) {
    return Locale.forLanguageTag(language.code()).getLanguage();
  }

  /// That shape, giving all of these.
  static ActionShape given(ActionShape shape) {
    return shape
        .giving(WHEN, longest(WHEN, Arrays.stream(Times.Told.values()).map(CallWords::code)))
        .giving(LANGUAGE, longest(LANGUAGE, Stream.of(Language.values()).map(CallWords::spoken)))
        .giving(VOICE, longest(VOICE, Stream.of(Wish.Voice.values()).map(Wish.Voice::code)))
        .giving(DAY, LONGEST_DAY)
        .giving(TOMORROW, LONGEST_DAY)
        .giving(LAST, LONGEST_DAY);
  }

  /// The name that makes the sentence longest in a language.
  private static Function<Catalog, String> longest(String value, Stream<String> names) {
    List<String> all = names.distinct().toList();
    return words ->
        all.stream().max(Comparator.comparingInt(name -> length(words, value, name))).orElseThrow();
  }

  private static int length(Catalog words, String value, String name) {
    if (!words.has(TOLD)) {
      return 0;
    }
    Map<String, Object> values = new HashMap<>();
    List.of(WHEN, LANGUAGE, VOICE).forEach(other -> values.put(other, ""));
    values.put(DAY, LONGEST_DAY);
    values.put(value, name);
    return words.say(TOLD, values).length();
  }
}
