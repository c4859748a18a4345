package org.pukar.jobs.offer;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.jobs.Job;
import org.pukar.jobs.Jobs;
import org.pukar.jobs.alert.Answers;
import org.pukar.jobs.offer.Offers.Posted;
import org.pukar.place.Places;
import org.pukar.trade.Trades;

/// What partners can do with jobs: read what they sent, do it, say what came of it. Threads share
/// it. Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class JobDesk {
  private final Offers offers;
  private final Jobs jobs;
  private final Answers answers;
  private final OfferReader reader;
  private final OfferTable table;

  public JobDesk(
      Offers offers,
      Jobs jobs,
      Answers answers,
      Trades trades,
      Places places,
      Supplier<UUID> ids,
      Clock clock) {
    this.offers = offers;
    this.jobs = jobs;
    this.answers = answers;
    this.reader = new OfferReader(trades, places, ids, clock);
    this.table = new OfferTable(reader);
  }

  /// Posts one job: 201 if it is new, 200 if it was here before.
  Reply post(Map<String, String> fields, String key) {
    return switch (reader.read(fields)) {
      case Reading.Bad<Offer>(List<Fault> faults) -> Reply.wrong(400, faults);
      case Reading.Good<Offer>(Offer offer) ->
          switch (offers.post(List.of(offer), key)) {
            case Posted.All(List<Job> all, int fresh) ->
                new Reply.Done(fresh == 1 ? 201 : 200, Reply.json(all.getFirst()));
            case Posted.Others _ -> Reply.not(422, "The key or reference is another job's.");
          };
    };
  }

  /// Posts all jobs of a table, or none.
  Reply importTable(String text, String key) {
    return switch (table.read(text)) {
      case Reading.Bad<List<Offer>>(List<Fault> faults) -> Reply.wrong(400, faults);
      case Reading.Good<List<Offer>>(List<Offer> all) -> many(offers.post(all, key));
    };
  }

  private static Reply many(Posted posted) {
    return switch (posted) {
      case Posted.All(List<Job> all, int fresh) ->
          new Reply.Done(
              200,
              Map.of(
                  "new",
                  fresh,
                  "known",
                  all.size() - fresh,
                  "jobs",
                  all.stream().map(job -> job.id().toString()).toList()));
      case Posted.Others(List<Integer> which) ->
          Reply.wrong(422, which.stream().map(JobDesk::another).toList());
    };
  }

  /// The first job stands in the second line.
  private static Fault another(int which) {
    return new Fault(which + 2, "reference", "The key or reference is another job's.");
  }

  Optional<Job> find(UUID id) {
    return jobs.find(id);
  }

  Optional<Job> fill(UUID id) {
    return answers.fill(id);
  }

  /// A job with how many were told of it, and how many want it.
  Reply counted(Job job) {
    Map<String, Object> json = new HashMap<>(Reply.json(job));
    json.put("told", answers.told(job.id()));
    json.put("wanted-by", answers.wanting(job.id()));
    return new Reply.Done(200, json);
  }
}
