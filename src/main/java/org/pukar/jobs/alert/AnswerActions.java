package org.pukar.jobs.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.jobs.Job;
import org.pukar.jobs.JobWords;

/// What dialogues can answer to an alert. They give the job's values, and its id as `job`: who says
/// yes is to be called back about it. Threads share it.
public final class AnswerActions {
  /// The dialogues that a text begins, which answers an alert.
  public static final List<String> ENTRIES = List.of("alert-yes", "alert-no");

  private final Answers answers;
  private final JobWords said;

  public AnswerActions(Answers answers, JobWords said) {
    this.answers = answers;
    this.said = said;
  }

  public Features.Part part() {
    ActionShape yes = ActionShape.writes("noted", "known", "full", "none", "failed");
    ActionShape no = ActionShape.writes("noted", "none", "failed");
    return new Features.Part(
        List.of(
            new Action("alerts.answer-yes", said.telling(yes), this::yes),
            new Action("alerts.answer-no", said.telling(no), this::no)),
        List.of(),
        Set.of());
  }

  /// That it could not be committed is an outcome, not an error: the caller must hear it at once.
  private Outcome yes(Asked asked) {
    try {
      return answers
          .yes(asked.caller(), asked.onceKey())
          .map(came -> told(outcome(came), came.job(), asked))
          .orElseGet(() -> Outcome.of("none"));
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  private static String outcome(Answers.Answered came) {
    return switch (came.marking()) {
      case MARKED -> "noted";
      case KNOWN -> "known";
      case FULL -> "full";
    };
  }

  private Outcome no(Asked asked) {
    try {
      return answers
          .no(asked.caller())
          .map(job -> told("noted", job, asked))
          .orElseGet(() -> Outcome.of("none"));
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  private Outcome told(String outcome, Job job, Asked asked) {
    Map<String, String> values = new HashMap<>(said.values(job, asked.words()));
    values.put("job", job.id().toString());
    return Outcome.of(outcome, values);
  }
}
