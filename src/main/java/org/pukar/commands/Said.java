package org.pukar.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pukar.commands.Meaning.Keyword;
import org.pukar.commands.Meaning.Kind;
import org.pukar.commands.Meaning.OfLanguage;
import org.pukar.commands.Meaning.OfPlace;
import org.pukar.commands.Meaning.OfTrade;
import org.pukar.commands.Meaning.Use;
import org.pukar.commands.vocabulary.Fit;
import org.pukar.commands.vocabulary.Token;

/// A text, read: its words and what they may mean. Immutable; threads may share it.
///
/// @param text as it was written
/// @param words without the numbers
/// @param number all digits in order
record Said(String text, List<Token> words, List<Span> spans, String number) {

  static Said of(String text, Lexicon lexicon) {
    List<Token> tokens = Token.split(text);
    List<Token> words = tokens.stream().filter(token -> !token.isNumber()).toList();
    String number =
        tokens.stream().filter(Token::isNumber).map(Token::form).collect(Collectors.joining());
    return new Said(text, words, lexicon.read(words), number);
  }

  /// Whether it only wonders.
  boolean isQuestionMark() {
    return words.isEmpty() && number.isEmpty() && text.contains("?");
  }

  /// The words that say nothing to us.
  List<Token> unknown() {
    List<Token> unknown = new ArrayList<>(words);
    spans.stream().filter(Said::isUnderstood).forEach(span -> unknown.removeAll(span.tokens()));
    return unknown;
  }

  private static boolean isUnderstood(Span span) {
    return span.is(Kind.POLITE)
        || span.isTradeOrPlace()
        || span.all(OfLanguage.class).findAny().isPresent()
        || span.keywords().stream().anyMatch(keyword -> keyword.use() != Use.NEVER);
  }

  /// Whether this spelling of a command counts in this text.
  boolean counts(Span span, Keyword keyword, Expecting expecting) {
    boolean isAnswer = keyword.word() == Word.YES || keyword.word() == Word.NO;
    return switch (keyword.use()) {
      case ANY -> true;
      case ALONE -> hasBeside(keyword) || (isAlone(keyword.word()) && !span.isTradeOrPlace());
      case WEAK ->
          hasBeside(keyword)
              || (isAnswer && isAnswered(span, expecting) && isAlone(keyword.word()));
      case NEVER -> hasBeside(keyword);
    };
  }

  /// Whether a weak yes or no is one: where it was asked for, or a dialogue waits and it can be
  /// nothing else.
  private static boolean isAnswered(Span span, Expecting expecting) {
    return expecting.yesOrNo() || (expecting.freeWords() && !span.isTradeOrPlace());
  }

  /// Whether nothing stands beside the word but politeness.
  boolean isAlone(Word word) {
    return number.isEmpty()
        && unknown().isEmpty()
        && spans.stream()
            .allMatch(span -> span.says(word) || (span.is(Kind.POLITE) && span.fit() != Fit.NEAR));
  }

  private boolean hasBeside(Keyword keyword) {
    return spans.stream()
            .filter(span -> !span.meanings().contains(keyword))
            .anyMatch(span -> isOneOf(span, keyword.with()))
        || (keyword.with().contains("number") && !number.isEmpty());
  }

  private static boolean isOneOf(Span span, Set<String> kinds) {
    if (span.is(Kind.OTHER)) {
      return false;
    }
    return (kinds.contains("trade") && has(span, OfTrade.class))
        || (kinds.contains("place") && has(span, OfPlace.class))
        || span.keywords().stream().anyMatch(k -> kinds.contains(k.word().name()));
  }

  private static boolean has(Span span, Class<? extends Meaning> kind) {
    return span.fit() != Fit.NEAR && span.all(kind).findAny().isPresent();
  }

  /// Whether it speaks of what people complain of.
  boolean isOfTrouble() {
    boolean isRefused = has(Kind.LACK) || spans.stream().anyMatch(span -> span.says(Word.NO));
    return has(Kind.TROUBLE) || isPhraseOfComplaint() || (has(Kind.MONEY) && isRefused);
  }

  /// Such as paisa nahi mila.
  private boolean isPhraseOfComplaint() {
    return spans.stream()
        .filter(span -> span.fit() != Fit.NEAR && span.tokens().size() > 1)
        .anyMatch(span -> span.says(Word.COMPLAINT));
  }

  private boolean has(Kind kind) {
    return spans.stream().anyMatch(span -> span.fit() != Fit.NEAR && span.is(kind));
  }
}
