package org.pukar.campaigns;

import java.util.Map;
import java.util.TreeMap;
import org.pukar.callers.Purpose;
import org.pukar.outbox.Kind;
import org.pukar.text.Language;

/// What a campaign is to say, and to whom, as staff draw it up. Immutable.
///
/// @param kind [Kind#BULLETIN], news of the service that its callers use, or [Kind#CAMPAIGN], what
///   advertises
/// @param words of each language that it is said in
/// @param fallback the one of them for callers who speak none of them
public record Draft(
    String name, Kind kind, Map<Language, String> words, Language fallback, Audience audience) {

  /// A campaign of another kind would pass the rules of campaigns.
  ///
  /// @throws IllegalArgumentException for another kind, and if the fallback has no words
  public Draft {
    if (kind != Kind.BULLETIN && kind != Kind.CAMPAIGN) {
      throw new IllegalArgumentException("no kind for many");
    }
    if (!words.containsKey(fallback)) {
      throw new IllegalArgumentException("no words in the language of all others");
    }
    words = Map.copyOf(words);
  }

  /// The words for a caller who is spoken to in that language.
  public String words(Language language) {
    return words.getOrDefault(spoken(language), "");
  }

  /// The language in which such a caller is written to.
  public Language spoken(Language language) {
    return words.containsKey(language) ? language : fallback;
  }

  /// What a caller must have agreed to.
  Purpose purpose() {
    return kind == Kind.CAMPAIGN ? Purpose.PROMOTIONS : Purpose.SERVICE;
  }

  /// The same draft has the same text.
  String canonical() {
    return name + '\n' + kind + '\n' + new TreeMap<>(words) + '\n' + fallback + '\n' + audience;
  }
}
