package org.pukar.jobs.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pukar.dialogue.written.Option;
import org.pukar.jobs.Job;
import org.pukar.jobs.JobWords;
import org.pukar.place.Places;
import org.pukar.text.Language;
import org.pukar.text.Longest;
import org.pukar.text.catalog.Catalog;
import org.pukar.trade.TradeGroup;
import org.pukar.trade.Trades;

/// Says alerts, and what callers asked to be told of. Threads share it.
public final class AlertWords {
  /// The words by which alerts are asked for: they are what is agreed to.
  static final String NOTICE = "alert.offer";

  private static final String TEXT = "alert.text";
  private static final String A_WEEK = "alert.a-week";
  private static final String ANYWHERE = "jobs.anywhere";

  /// What a wish may have of a screen of 80 letters.
  private static final int ROOM = 30;

  private static final String LONGEST_MORE = " +14";

  private final JobWords jobs;
  private final Trades trades;
  private final Places places;

  public AlertWords(JobWords jobs, Trades trades, Places places) {
    this.jobs = jobs;
    this.trades = trades;
    this.places = places;
  }

  /// The keys that are said here.
  static Set<String> spoken() {
    return Set.of(NOTICE, TEXT, A_WEEK, ANYWHERE);
  }

  /// The text that tells of a job: work, place, wage, food and stay, and how to answer.
  public String text(Job job, Catalog words) {
    return words.say(TEXT, Map.copyOf(jobs.values(job, words)));
  }

  /// The same with everything as long as it can be.
  public String longestText(Catalog words) {
    return words.say(TEXT, Map.copyOf(jobs.longest(words)));
  }

  /// How often one can be told, to choose from.
  static List<Option> often(Catalog words) {
    return Wish.OFTEN.stream()
        .map(often -> Integer.toString(often))
        .map(often -> new Option(often, words.say(A_WEEK, Map.of("alert_weekly", often))))
        .toList();
  }

  /// What a wish is for: its first work in its first place, and how many more it names.
  String name(Wish wish, Catalog words) {
    Language language = words.language();
    String work = wish.trades().stream().findFirst().map(id -> work(id, language)).orElse("");
    String place = wish.places().stream().findFirst().map(id -> place(id, language)).orElse("");
    int more = Math.max(0, wish.trades().size() - 1) + Math.max(0, wish.places().size() - 1);
    return name(work, place, more == 0 ? "" : " +" + more, words);
  }

  private static String name(String work, String place, String more, Catalog words) {
    if (work.isEmpty() && place.isEmpty()) {
      return words.say(ANYWHERE, Map.of());
    }
    String both = work.isEmpty() || place.isEmpty() ? work + place : work + ", " + place;
    return (words.language().isLatin() ? both : JobWords.firstWords(both, ROOM)) + more;
  }

  private String work(String id, Language language) {
    return trades
        .find(id)
        .map(trade -> trade.label(language))
        .or(() -> group(id).map(group -> group.label(language)))
        .orElse(id);
  }

  private Optional<TradeGroup> group(String id) {
    return trades.allGroups().stream().filter(group -> group.id().equals(id)).findFirst();
  }

  private String place(String id, Language language) {
    return places.find(id).map(place -> places.name(place, language)).orElse(id);
  }

  String longestName(Catalog words) {
    Language language = words.language();
    Stream<String> work = trades.all().stream().map(trade -> trade.label(language));
    Stream<String> groups = trades.allGroups().stream().map(group -> group.label(language));
    String longestWork = Longest.of(Stream.concat(work, groups));
    String place = Longest.of(places.all().stream().map(p -> places.name(p, language)));
    String name = name(longestWork, place, LONGEST_MORE, words);
    return Longest.of(Stream.of(name, words.say(ANYWHERE, Map.of())));
  }
}
