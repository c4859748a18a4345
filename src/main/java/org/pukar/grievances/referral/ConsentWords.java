package org.pukar.grievances.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.callers.Notice;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.text.Longest;
import org.pukar.text.catalog.Catalog;

/// The words by which a worker is asked whether an agency may be told of her case. Immutable;
/// threads share it.
public final class ConsentWords {
  static final String NAME = "partner_name";
  static final String DAYS = "consent_days";

  private static final String QUESTION = "case-may-tell.question";

  private final Partners partners;

  public ConsentWords(Partners partners) {
    this.partners = partners;
  }

  /// What the agency is called; its code if it is none of ours any more.
  public String name(String partner, Catalog words) {
    return partners.find(partner).map(one -> words.say(one.key(), Map.of())).orElse(partner);
  }

  /// The agencies that take such a case.
  public List<Partner> takers(CaseFile file) {
    return partners.all().stream().filter(one -> one.takes(file)).toList();
  }

  /// The question itself: it is what she agrees to.
  public Notice notice(String partner, String number, Catalog words) {
    return new Notice(
        words.language(),
        words.say(
            QUESTION,
            Map.of(
                NAME, name(partner, words), DAYS, days(), "number", CaseNumbers.inThrees(number))));
  }

  /// For how many days a consent holds.
  String days() {
    return Long.toString(partners.term().toDays());
  }

  String longest(Catalog words) {
    Stream<String> names = partners.all().stream().map(one -> words.say(one.key(), Map.of()));
    return Longest.of(Stream.concat(Stream.of(""), names));
  }

  /// The keys of all names.
  Set<String> spoken() {
    return partners.all().stream().map(Partner::key).collect(Collectors.toUnmodifiableSet());
  }
}
