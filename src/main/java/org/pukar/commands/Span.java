package org.pukar.commands;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pukar.commands.Meaning.Keyword;
import org.pukar.commands.Meaning.Kind;
import org.pukar.commands.Meaning.OfPlace;
import org.pukar.commands.Meaning.OfTrade;
import org.pukar.commands.Meaning.Plain;
import org.pukar.commands.vocabulary.Fit;
import org.pukar.commands.vocabulary.Token;
import org.pukar.text.Gsm7;

/// A word of a text, or a few together, and what they may mean. Immutable; threads may share it.
///
/// @param fit of the word that fits least
record Span(List<Token> tokens, Set<Meaning> meanings, Fit fit) {

  <T extends Meaning> Stream<T> all(Class<T> kind) {
    return meanings.stream().filter(kind::isInstance).map(kind::cast);
  }

  List<Keyword> keywords() {
    return all(Keyword.class).toList();
  }

  boolean is(Kind kind) {
    return meanings.contains(new Plain(kind));
  }

  boolean isTradeOrPlace() {
    return meanings.stream().anyMatch(m -> m instanceof OfTrade || m instanceof OfPlace);
  }

  /// Whether it is written in Latin letters.
  boolean isLatin() {
    return tokens.stream().allMatch(token -> Gsm7.canWrite(token.form()));
  }

  boolean says(Word word) {
    return all(Keyword.class).anyMatch(keyword -> keyword.word() == word);
  }
}
