package org.pukar.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Source;
import org.pukar.text.catalog.Catalog;

/// What dialogues can ask about one job and about those of one caller. Threads share it.
final class JobActions {
  /// Nobody turns more pages than these take.
  private static final int MOST_MINE = 12;

  private final Jobs jobs;
  private final JobWords said;

  JobActions(Jobs jobs, JobWords said) {
    this.jobs = jobs;
    this.said = said;
  }

  List<Action> actions() {
    return List.of(
        new Action("jobs.look", telling(ActionShape.looks("open", "marked", "full")), this::look),
        new Action(
            "jobs.mark", ActionShape.writes("marked", "known", "full", "failed"), this::mark),
        new Action("jobs.mine", ActionShape.looks("some", "none"), this::hasMine));
  }

  List<Source> sources() {
    SourceShape lines = new SourceShape(false, words -> said.longestLines(words, true));
    return List.of(new Source("jobs.mine", lines, this::mine, false));
  }

  /// With every value that is told of a job.
  private ActionShape telling(ActionShape shape) {
    ActionShape telling = shape;
    for (String name : JobWords.VALUES) {
      telling = telling.giving(name, words -> longest(name, words));
    }
    return telling;
  }

  private String longest(String name, Catalog words) {
    return said.longest(words).getOrDefault(name, "");
  }

  private Outcome look(Asked asked) {
    Optional<Job> job = jobs.find(chosen(asked));
    if (job.isEmpty()) {
      return Outcome.of("full");
    }
    Map<String, String> told = said.values(job.get(), asked.words());
    if (!job.get().isOpen(jobs.today())) {
      return Outcome.of("full", told);
    }
    return Outcome.of(isMine(job.get(), asked) ? "marked" : "open", told);
  }

  private boolean isMine(Job job, Asked asked) {
    return jobs.marked(asked.caller()).stream().anyMatch(mine -> mine.id().equals(job.id()));
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
    return Outcome.of(jobs.marked(asked.caller()).isEmpty() ? "none" : "some");
  }

  private List<Option> mine(Asked asked) {
    List<Option> lines = new ArrayList<>();
    for (Job job : jobs.marked(asked.caller()).stream().limit(MOST_MINE).toList()) {
      lines.add(said.mine(job, job.isOpen(jobs.today()), asked.words()));
    }
    return lines;
  }

  private static UUID chosen(Asked asked) {
    return UUID.fromString(asked.value("job"));
  }
}
