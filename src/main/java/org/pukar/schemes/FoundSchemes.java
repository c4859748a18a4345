package org.pukar.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.dialogue.written.Option;
import org.pukar.schemes.rules.Rulebook;
import org.pukar.schemes.rules.Scheme;
import org.pukar.schemes.rules.Verdict;
import org.pukar.schemes.rules.fact.Known;
import org.pukar.text.catalog.Catalog;

/// The list at the end of a round of questions: the schemes that look right, those with a `?` that
/// only a person can tell, more questions if any could change a verdict, and a person. Immutable;
/// threads share it.
record FoundSchemes(Rulebook rulebook) {
  /// What is chosen in place of a scheme: the id, and the key of its words.
  static final String MORE = "schemes.more";

  static final String PERSON = "schemes.person";

  private static final String PERHAPS = "?";

  List<Option> options(Checked checked, Catalog words) {
    Known known = checked.known();
    List<Option> fits = new ArrayList<>();
    List<Option> perhaps = new ArrayList<>();
    checked
        .verdicts()
        .forEach((scheme, verdict) -> {
          switch (verdict) {
            case Verdict.Eligible _ -> fits.add(option(scheme, "", words));
            case Verdict.NeedsPerson _ -> perhaps.add(option(scheme, PERHAPS, words));
            case Verdict.Unknown(Set<String> missing) when asksNone(missing, known) ->
                perhaps.add(option(scheme, PERHAPS, words));
            case Verdict.Unknown _, Verdict.NotEligible _ -> {}
          }
        });
    fits.addAll(perhaps);
    if (rulebook.next(known, checked.verdicts().values()).isPresent()) {
      fits.add(named(MORE, words));
    }
    fits.add(named(PERSON, words));
    return fits;
  }

  /// What hangs only on what the caller does not know either is for a person.
  private static boolean asksNone(Set<String> missing, Known known) {
    return missing.stream().allMatch(known::wasAsked);
  }

  /// The longest that the list can be.
  List<Option> longest(Catalog words) {
    List<Option> options = new ArrayList<>();
    rulebook.schemes().forEach(scheme -> options.add(option(scheme, PERHAPS, words)));
    options.add(named(MORE, words));
    options.add(named(PERSON, words));
    return options;
  }

  private static Option option(Scheme scheme, String mark, Catalog words) {
    return new Option(scheme.id(), SchemeWords.name(scheme, words) + mark);
  }

  private static Option named(String key, Catalog words) {
    return new Option(key, words.say(key, Map.of()));
  }
}
