package org.pukar.jobs.offer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Keeper;
import org.pukar.db.Database;
import org.pukar.jobs.Job;
import org.pukar.jobs.Jobs;
import org.pukar.keys.DataKey;
import org.pukar.keys.Keys;
import org.pukar.phone.PhoneNumber;

/// Takes down the jobs that employers post, each once. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Offers implements Keeper {
  private static final int MOST = 24;

  private final Database database;
  private final Keys keys;
  private final Jobs jobs;

  public Offers(Database database, Keys keys, Jobs jobs) {
    this.database = database;
    this.keys = keys;
    this.jobs = jobs;
  }

  /// What came of posting jobs.
  sealed interface Posted {

    /// All stand, in the order in which they were posted.
    ///
    /// @param fresh how many of them are new; the others were posted before
    record All(List<Job> jobs, int fresh) implements Posted {}

    /// None was taken: these, from 0, were posted before under the same key, but were other jobs.
    record Others(List<Integer> which) implements Posted {}
  }

  /// Posts these jobs, all or none; a posting that was here before is not posted again. When it
  /// returns, that is committed.
  ///
  /// @param requestKey the poster's key for this request, or the empty text
  Posted post(List<Offer> offers, String requestKey) {
    return database.inTransaction(h -> {
      OfferStore.queue(h);
      List<Integer> others = new ArrayList<>();
      List<Optional<UUID>> before = new ArrayList<>();
      for (int i = 0; i < offers.size(); i++) {
        Optional<OfferStore.Before> known = before(h, offers.get(i), key(requestKey, i));
        before.add(known.map(OfferStore.Before::job));
        if (known.filter(k -> !k.isSame()).isPresent()) {
          others.add(i);
        }
      }
      return others.isEmpty() ? post(h, offers, before, requestKey) : new Posted.Others(others);
    });
  }

  private static Optional<OfferStore.Before> before(Handle h, Offer offer, String key) {
    return offer.onceKey(key).flatMap(once -> OfferStore.before(h, once, offer.content()));
  }

  /// Each job of a request has a key of its own.
  private static String key(String requestKey, int which) {
    return requestKey.isEmpty() ? "" : which + " " + requestKey;
  }

  private Posted post(
      Handle h, List<Offer> offers, List<Optional<UUID>> before, String requestKey) {
    List<Job> all = new ArrayList<>();
    int fresh = 0;
    for (int i = 0; i < offers.size(); i++) {
      Optional<Job> known = before.get(i).flatMap(id -> jobs.find(h, id));
      if (known.isEmpty()) {
        insert(h, offers.get(i), key(requestKey, i));
        fresh++;
      }
      all.add(known.orElse(offers.get(i).job()));
    }
    return new Posted.All(all, fresh);
  }

  private void insert(Handle h, Offer offer, String key) {
    Job job = offer.job();
    jobs.post(h, List.of(job));
    OfferStore.insert(h, job.id(), offer.onceKey(key), offer.content());
    offer.phone().ifPresent(phone -> seal(h, job.id(), phone));
  }

  private void seal(Handle h, UUID job, PhoneNumber phone) {
    byte[] context = ("job " + job).getBytes(StandardCharsets.UTF_8);
    DataKey key = keys.newDataKey(context);
    byte[] sealed = key.seal(phone.e164().getBytes(StandardCharsets.UTF_8), context);
    OfferStore.contact(h, job, keys.phoneIndex(phone.e164()), sealed, key.wrapped());
  }

  /// The open jobs that name this phone as their employer's, the last posted first.
  List<Job> open(PhoneNumber phone) {
    return database.with(h ->
        OfferStore.open(h, keys.phoneIndex(phone.e164()), MOST).stream()
            .flatMap(id -> jobs.find(h, id).stream())
            .toList());
  }

  @Override
  public void forget(Handle h, UUID caller) {
    OfferStore.forget(h, caller);
  }
}
