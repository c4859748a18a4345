package org.pukar.jobs.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.feature.Wanted;
import org.pukar.jobs.JobWords;
import org.pukar.jobs.Jobs;
import org.pukar.place.Places;
import org.pukar.text.catalog.Catalog;
import org.pukar.trade.Trades;

/// What dialogues can ask of the search for jobs: the ways to look for them, and what is found.
/// Threads share it.
public final class SearchActions {
  private static final String SEARCH = "jobs.find";
  private static final String BY_PLACE = "jobs.by-place";
  private static final String MINE = "jobs.my-jobs";

  /// Where a session keeps what is sought.
  private static final String SOUGHT = "job-sought";

  private final Jobs jobs;
  private final Trades trades;
  private final Search search;
  private final JobWords said;

  public SearchActions(Jobs jobs, Trades trades, Places places, JobWords said) {
    this.jobs = jobs;
    this.trades = trades;
    this.search = new Search(jobs, trades, places);
    this.said = said;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            Action.atOnce(
                "jobs.wanted",
                ActionShape.looks("nothing", "trade", "place", "both"),
                SearchActions::wanted),
            Action.atOnce(
                "jobs.chosen", ActionShape.looks("trade", "place", "mine", "group"), this::chosen),
            Action.atOnce("jobs.picked", ActionShape.looks("job", "tell"), SearchActions::picked),
            Action.atOnce("jobs.like-sought", ActionShape.looks("like"), SearchActions::likeSought),
            seeking("in-group", asked -> new Sought(asked.value("job-way"), "")),
            seeking("of-trade", asked -> new Sought(asked.value("job-trade"), "")),
            seeking(
                "of-trade-there",
                asked -> new Sought(asked.value("job-trade"), asked.value("job-place"))),
            seeking("there", asked -> new Sought("", asked.value("job-place"))),
            seeking("similar", this::similar)),
        List.of(
            Source.atOnce(
                "jobs.ways", new SourceShape(false, this::ways), asked -> ways(asked.words())),
            new Source(
                "jobs.found", new SourceShape(false, said::longestLines), this::found, false)),
        Set.of(SEARCH, BY_PLACE, MINE));
  }

  /// By trade, by place, one's own jobs, then the groups of trades.
  private List<Option> ways(Catalog words) {
    List<Option> ways = new ArrayList<>();
    for (String key : List.of(SEARCH, BY_PLACE, MINE)) {
      ways.add(new Option(key, words.say(key, Map.of())));
    }
    trades.groups().forEach(g -> ways.add(new Option(g.id(), g.label(words.language()))));
    return ways;
  }

  /// What was asked for before any list was shown.
  private static Outcome wanted(Asked asked) {
    String trade = Wanted.in(asked, Wanted.TRADE);
    String place = Wanted.in(asked, Wanted.PLACE);
    if (trade.isEmpty() && place.isEmpty()) {
      return Outcome.of("nothing");
    }
    String which = trade.isEmpty() ? "place" : place.isEmpty() ? "trade" : "both";
    return Outcome.of(
        which, Map.of("job-trade", trade, "job-place", place, Wanted.TRADE, "", Wanted.PLACE, ""));
  }

  private static Outcome picked(Asked asked) {
    return Outcome.of(asked.value("job").equals(JobWords.TELL) ? "tell" : "job");
  }

  private static Outcome likeSought(Asked asked) {
    Sought sought = Sought.parse(asked.value(SOUGHT));
    return Outcome.of("like", JobWords.wish(sought.work(), sought.district()));
  }

  private Outcome chosen(Asked asked) {
    return switch (asked.value("job-way")) {
      case SEARCH -> Outcome.of("trade");
      case BY_PLACE -> Outcome.of("place");
      case MINE -> Outcome.of("mine");
      case String _ -> Outcome.of("group");
    };
  }

  private Action seeking(String name, Function<Asked, Sought> sought) {
    return new Action(
        "jobs." + name,
        ActionShape.looks("found", "near", "none"),
        asked -> seek(sought.apply(asked)));
  }

  /// Whether there is anything, which takes one job: the list that follows looks for all of them.
  private Outcome seek(Sought sought) {
    OptionalInt distance = search.distance(sought);
    Map<String, String> kept = Map.of(SOUGHT, sought.text());
    if (distance.isEmpty()) {
      return Outcome.of("none", kept);
    }
    return Outcome.of(distance.getAsInt() == 0 ? "found" : "near", kept);
  }

  /// What is like a job that is filled: its trade, in its place. A job that is gone is like any.
  private Sought similar(Asked asked) {
    return jobs.find(UUID.fromString(asked.value("job")))
        .map(job -> new Sought(job.trade(), job.district()))
        .orElse(new Sought("", ""));
  }

  private List<Option> found(Asked asked) {
    List<Option> lines =
        search.look(Sought.parse(asked.value(SOUGHT))).stream()
            .map(job -> said.line(job, asked.words()))
            .toList();
    return JobWords.withTell(lines, asked.words());
  }
}
