package org.pukar.jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;

/// What dialogues can ask about one job and about those of one caller. Threads share it.
public final class JobActions {
  /// Nobody turns more pages than these take.
  private static final int MOST_MINE = 12;

  private final Jobs jobs;
  private final JobWords said;

  public JobActions(Jobs jobs, JobWords said) {
    this.jobs = jobs;
    this.said = said;
  }

  public Features.Part part() {
    ActionShape look = said.telling(ActionShape.looks("open", "marked", "full"));
    ActionShape mark = ActionShape.writes("marked", "known", "full", "failed");
    SourceShape mine = new SourceShape(false, said::longestOfMine);
    return new Features.Part(
        List.of(
            new Action("jobs.look", look, this::look),
            new Action("jobs.mark", mark, this::mark),
            new Action("jobs.like-mine", ActionShape.looks("like"), this::likeMine),
            new Action("jobs.mine", ActionShape.looks("some", "none"), this::hasMine)),
        List.of(new Source("jobs.mine", mine, this::mine, false)),
        JobWords.spoken());
  }

  private Outcome look(Asked asked) {
    return jobs.look(chosen(asked), asked.caller())
        .map(looked -> Outcome.of(standing(looked), said.values(looked.job(), asked.words())))
        .orElseGet(() -> Outcome.of("full"));
  }

  private String standing(Looked looked) {
    if (!looked.job().isOpen(jobs.today())) {
      return "full";
    }
    return looked.isMarked() ? "marked" : "open";
  }

  /// That it could not be committed is an outcome, not an error: the caller must hear it at once.
  private Outcome mark(Asked asked) {
    try {
      return switch (jobs.mark(chosen(asked), asked.caller(), asked.onceKey())) {
        case MARKED -> Outcome.of("marked");
        case KNOWN -> Outcome.of("known");
        case FULL -> Outcome.of("full");
      };
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  /// Whoever agreed to nothing has no jobs here.
  private Outcome hasMine(Asked asked) {
    return Outcome.of(jobs.marked(asked.caller(), 1).isEmpty() ? "none" : "some");
  }

  private List<Option> mine(Asked asked) {
    List<Option> mine =
        jobs.marked(asked.caller(), MOST_MINE).stream()
            .map(job -> said.mine(job, job.isOpen(jobs.today()), asked.words()))
            .toList();
    return JobWords.withTell(mine, asked.words());
  }

  /// Work like what she asked for last.
  private Outcome likeMine(Asked asked) {
    Optional<Job> last = jobs.marked(asked.caller(), 1).stream().findFirst();
    String trade = last.map(Job::trade).orElse("");
    String district = last.map(Job::district).orElse("");
    return Outcome.of("like", JobWords.wish(trade, district));
  }

  private static UUID chosen(Asked asked) {
    return UUID.fromString(asked.value("job"));
  }
}
