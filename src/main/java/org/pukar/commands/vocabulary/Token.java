package org.pukar.commands.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.pukar.spelling.Spelling;
import org.pukar.text.Folded;

/// A word or a number of a text. Immutable; threads may share it.
///
/// @param typed as it was written
/// @param from where it begins in the text, in UTF-16 units
/// @param to where it ends
/// @param form without joiners, in small letters, with digits 0-9
public record Token(String typed, int from, int to, String form) {
  /// Apostrophes and joiners are inside words: don't, क्‍ष.
  private static final Pattern TOKEN =
      Pattern.compile("\\p{Nd}+|[\\p{L}\\p{M}][\\p{L}\\p{M}\\u200C\\u200D'\u2019]*");

  /// More is a letter, not a command; hearing stays quick.
  private static final int MOST = 60;

  private static final int LONGEST = 40;

  /// The words and numbers of a text in order, at most 60.
  public static List<Token> split(String text) {
    List<Token> tokens = new ArrayList<>();
    TOKEN.matcher(text).results().limit(MOST).map(Token::of).forEach(tokens::add);
    return tokens;
  }

  private static Token of(MatchResult found) {
    String typed = found.group();
    String form = Folded.of(typed).replace("'", "").replace("\u2019", "");
    return new Token(typed, found.start(), found.end(), form);
  }

  public boolean isNumber() {
    return !form.isEmpty() && Character.isDigit(form.charAt(0));
  }

  /// How it is spelled; empty for numbers, for scripts that are not Pukar's, and for what is too
  /// long to be a word.
  Optional<Spelling> spelling() {
    return isNumber() || form.length() > LONGEST ? Optional.empty() : Spelling.of(form);
  }
}
