package org.pukar.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pukar.text.Language;

/// What a campaign would come to if it started now. Immutable.
///
/// @param phones of callers whom it is for: the sum of the next three
/// @param stopped they want no texts
/// @param noConsent they did not agree to such texts
/// @param texts that would leave
/// @param list of the list, if there is one: its lines are the sum of those that are not callers'
///   and of `phones`
/// @param languages how many texts in each, and of how many parts each is
/// @param parts of all texts
/// @param paise for all of them by the usual link
/// @param sending how long the link needs for them at its pace, without other texts
/// @param until when the last would leave, resting outside the hours
/// @param misfits languages whose words the link's registry does not have: it cannot start so
public record Preview(
    int phones,
    int stopped,
    int noConsent,
    int texts,
    Campaign.Listed list,
    Map<Language, Said> languages,
    long parts,
    long paise,
    Duration sending,
    Instant until,
    List<Language> misfits) {

  /// Texts in one language.
  ///
  /// @param each how many parts each has
  public record Said(int texts, int each) {}
}
