package org.pukar.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.pukar.commands.vocabulary.Guess;
import org.pukar.commands.vocabulary.Token;
import org.pukar.commands.vocabulary.Vocabulary;
import org.pukar.spelling.Sounds;
import org.pukar.spelling.Spelling;

/// All words and phrases that texts are read by, and what they mean. A phrase's words may stand in
/// any order, or without spaces. To be shared by threads once it is filled.
final class Lexicon {
  /// Words of a phrase.
  private static final int LONGEST = 4;

  private final Vocabulary vocabulary = new Vocabulary();

  /// By the words in alphabetical order.
  private final Map<String, Set<Meaning>> phrases = new HashMap<>();

  /// Words that stand in phrases of several.
  private final Set<String> parts = new HashSet<>();

  /// Adds a spelling, of one word or several, in any script.
  void add(String spelling, Meaning meaning) {
    List<Token> words = Token.split(spelling);
    words.forEach(vocabulary::add);
    put(words.stream().map(Token::form).toList(), meaning);
    if (words.size() > 1) {
      String joined = words.stream().map(Token::form).collect(Collectors.joining());
      Token.split(joined).forEach(vocabulary::add);
      put(List.of(joined), meaning);
    }
  }

  /// Adds a name that is known in whatever script it is typed.
  void add(Spelling name, Meaning meaning) {
    name.list().forEach(word -> vocabulary.add(Spelling.ofKnown(word, Sounds.fold(word))));
    vocabulary.add(name);
    put(name.list(), meaning);
    put(List.of(name.letters()), meaning);
  }

  private void put(List<String> words, Meaning meaning) {
    phrases.computeIfAbsent(key(words), _ -> new LinkedHashSet<>()).add(meaning);
    if (words.size() > 1) {
      parts.addAll(words);
    }
  }

  private static String key(List<String> words) {
    return words.stream().sorted().collect(Collectors.joining(" "));
  }

  /// What stands in a text, in order, the longest phrases first taken; what means nothing is left
  /// out.
  List<Span> read(List<Token> words) {
    List<Guess> guesses = words.stream().map(vocabulary::guess).toList();
    Span[] spans = new Span[words.size()];
    for (int size = Math.min(LONGEST, words.size()); size > 0; size--) {
      for (int from = 0; from + size <= words.size(); from++) {
        take(words.subList(from, from + size), guesses.subList(from, from + size), spans, from);
      }
    }
    return Arrays.stream(spans).filter(Objects::nonNull).distinct().toList();
  }

  private void take(List<Token> words, List<Guess> guesses, Span[] spans, int from) {
    int to = from + words.size();
    if (Arrays.stream(spans, from, to).allMatch(Objects::isNull)) {
      Set<Meaning> meanings = new LinkedHashSet<>();
      gather(guesses, List.of(), meanings);
      if (!meanings.isEmpty()) {
        Guess worst = guesses.stream().max((a, b) -> a.fit().compareTo(b.fit())).orElseThrow();
        Arrays.fill(spans, from, to, new Span(List.copyOf(words), meanings, worst.fit()));
      }
    }
  }

  /// The meanings of all phrases that these words may be.
  private void gather(List<Guess> guesses, List<String> before, Set<Meaning> meanings) {
    if (before.size() == guesses.size()) {
      meanings.addAll(phrases.getOrDefault(key(before), Set.of()));
      return;
    }
    for (String word : guesses.get(before.size()).words()) {
      if (guesses.size() == 1 || parts.contains(word)) {
        List<String> words = new ArrayList<>(before);
        words.add(word);
        gather(guesses, words, meanings);
      }
    }
  }
}
