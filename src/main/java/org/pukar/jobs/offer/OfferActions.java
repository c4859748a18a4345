package org.pukar.jobs.offer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.jobs.Job;
import org.pukar.jobs.JobWords;
import org.pukar.jobs.alert.Answers;

/// What an employer can tell over the phone that a job names: that it has its people. Threads share
/// it.
///
/// `alerts.filled` fills the job whose id is the value `offer`, or the one job that is open.
public final class OfferActions {
  /// The dialogue that an employer's text begins.
  public static final String ENTRY = "alert-filled";

  private static final String OFFER = "offer";

  private final Offers offers;
  private final Answers answers;
  private final JobWords said;

  public OfferActions(Offers offers, Answers answers, JobWords said) {
    this.offers = offers;
    this.answers = answers;
    this.said = said;
  }

  public Features.Part part() {
    ActionShape fill = ActionShape.writes("filled", "several", "none", "failed");
    SourceShape open = new SourceShape(false, said::longestLines);
    return new Features.Part(
        List.of(new Action("alerts.filled", said.telling(fill), this::fill)),
        List.of(new Source("alerts.offers", open, this::open, false)),
        Set.of());
  }

  private List<Option> open(Asked asked) {
    return offers.open(asked.caller()).stream().map(job -> said.line(job, asked.words())).toList();
  }

  /// That it could not be committed is an outcome, not an error: the caller must hear it at once.
  private Outcome fill(Asked asked) {
    try {
      List<Job> open = offers.open(asked.caller());
      String chosen = asked.session().values().getOrDefault(OFFER, "");
      Optional<Job> one =
          (open.size() == 1 ? open.stream() : named(open, chosen))
              .findFirst()
              .flatMap(job -> answers.fill(job.id()));
      return one.map(job -> Outcome.of("filled", said.values(job, asked.words())))
          .orElseGet(() -> Outcome.of(open.isEmpty() ? "none" : "several"));
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  private static Stream<Job> named(List<Job> open, String chosen) {
    return open.stream().filter(job -> job.id().toString().equals(chosen));
  }
}
