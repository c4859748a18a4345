package org.pukar.commands.vocabulary;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.spelling.Distance;
import org.pukar.spelling.Spelling;

/// Known words, found by what somebody typed: letter for letter, with letters held too long, by
/// ear, or with a mistake. Short words are found exactly only. To be shared by threads once it is
/// filled.
public final class Vocabulary {
  /// Of words in other scripts, which are found exactly only.
  private static final Spelling NO_LETTERS = Spelling.ofKnown("", "");

  /// A letter three times or more, or twice at the end.
  private static final Pattern HELD = Pattern.compile("(.)\\1(\\1+|$)");

  private final Map<String, Known> words = new HashMap<>();
  private final Map<String, List<Known>> squeezed = new HashMap<>();
  private final Map<String, List<Known>> sounds = new HashMap<>();
  private final Map<Character, List<Known>> beginnings = new HashMap<>();
  private final Map<Integer, List<Known>> lengths = new HashMap<>();

  /// Adds a word that is this one in its own script only.
  public void add(Token word) {
    word.spelling()
        .ifPresentOrElse(
            spelling -> put(new Known(word.form(), Known.scriptOf(word.form()), spelling)),
            () -> put(new Known(word.form(), Known.scriptOf(word.form()), NO_LETTERS)));
  }

  /// Adds a word in Latin letters that is this one in whatever script it is typed.
  public void add(Spelling word) {
    put(new Known(word.letters(), Known.ANY, word));
  }

  private void put(Known word) {
    Known before = words.get(word.form());
    if (before != null && before.isIn(word.script())) {
      return;
    }
    words.put(word.form(), word);
    if (Nearness.isLongEnough(word.spelling())) {
      replace(beginnings.computeIfAbsent(beginning(word.spelling()), _ -> new ArrayList<>()), word);
      replace(lengths.computeIfAbsent(length(word.spelling()), _ -> new ArrayList<>()), word);
    }
    squeezed.computeIfAbsent(squeeze(word.form()), _ -> new ArrayList<>()).add(word);
    sounds.computeIfAbsent(word.spelling().sound(), _ -> new ArrayList<>()).add(word);
  }

  private static void replace(List<Known> words, Known word) {
    words.removeIf(before -> before.form().equals(word.form()));
    words.add(word);
  }

  private static char beginning(Spelling spelling) {
    return Distance.likeness(spelling.sound().charAt(0));
  }

  private static int length(Spelling spelling) {
    return spelling.letters().length();
  }

  private static String squeeze(String form) {
    return HELD.matcher(form).replaceAll("$1");
  }

  /// The known words that a word of a text may be.
  public Guess guess(Token word) {
    Set<String> exact = exact(word);
    if (!exact.isEmpty()) {
      return new Guess(exact, Fit.EXACT);
    }
    return word.spelling().map(spelling -> guess(word, spelling)).orElse(Guess.NONE);
  }

  private Set<String> exact(Token word) {
    Set<String> exact = new HashSet<>();
    if (words.containsKey(word.form())) {
      exact.add(word.form());
    }
    word.spelling()
        .map(spelling -> words.get(spelling.letters()))
        .filter(known -> known.script() == Known.ANY)
        .ifPresent(known -> exact.add(known.form()));
    return exact.isEmpty() ? held(word) : exact;
  }

  /// With letters held too long: stopppp.
  private Set<String> held(Token word) {
    return forms(
        squeezed.getOrDefault(squeeze(word.form()), List.of()),
        known -> known.form().length() < word.form().length());
  }

  private Guess guess(Token word, Spelling spelling) {
    Set<String> alike =
        forms(
            sounds.getOrDefault(spelling.sound(), List.of()),
            known -> known.isIn(Known.scriptOf(word.form())) && known.soundsLike(spelling));
    return alike.isEmpty() ? near(word, spelling) : new Guess(alike, Fit.SOUND);
  }

  private static Set<String> forms(List<Known> some, Predicate<Known> fits) {
    return some.stream().filter(fits).map(Known::form).collect(Collectors.toSet());
  }

  private Guess near(Token word, Spelling spelling) {
    if (!Nearness.isLongEnough(spelling)) {
      return Guess.NONE;
    }
    Set<String> nearest = new HashSet<>();
    int least = Nearness.FAR - 1;
    UnicodeScript script = Known.scriptOf(word.form());
    for (Known known : likely(spelling)) {
      int halves =
          known.isIn(script) ? Nearness.halves(spelling, known.spelling(), least) : Nearness.FAR;
      if (halves < least) {
        nearest.clear();
        least = halves;
      }
      if (halves == least) {
        nearest.add(known.form());
      }
    }
    return nearest.isEmpty() ? Guess.NONE : new Guess(nearest, Fit.NEAR);
  }

  /// The words that can be near: they begin alike, or they are as long, with slips on the keys. All
  /// others are far, whatever else they have in common.
  private Iterable<Known> likely(Spelling spelling) {
    return () ->
        Stream.concat(
                beginnings.getOrDefault(beginning(spelling), List.of()).stream(),
                lengths.getOrDefault(length(spelling), List.of()).stream())
            .iterator();
  }
}
