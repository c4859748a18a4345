package org.pukar.jobs.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Callers;
import org.pukar.day.IndianDay;
import org.pukar.db.Database;
import org.pukar.jobs.Job;
import org.pukar.jobs.Jobs;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Text;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells callers of new jobs: those who asked for the district first, then for another of its
/// State, for the State, for anywhere; in waves, as long as places are open. Threads and nodes
/// share the work.
public final class Waves {
  private static final Logger LOG = LoggerFactory.getLogger(Waves.class);

  /// More nodes than ever want the same callers at once.
  private static final int LOOKS = 20;

  private final Database database;
  private final Callers callers;
  private final Outbox outbox;
  private final Jobs jobs;
  private final Places places;
  private final AlertWords said;
  private final Supplier<Catalogs> catalogs;
  private final WavePlan plan;

  /// @param catalogs the words that are spoken now
  public Waves(
      Database database,
      Callers callers,
      Outbox outbox,
      Jobs jobs,
      Places places,
      AlertWords said,
      Supplier<Catalogs> catalogs,
      WavePlan plan) {
    this.database = database;
    this.callers = callers;
    this.outbox = outbox;
    this.jobs = jobs;
    this.places = places;
    this.said = said;
    this.catalogs = catalogs;
    this.plan = plan;
  }

  /// The text that tells a caller of a job, by name.
  static String onceKey(UUID job, UUID caller) {
    return "alert:" + job + ":" + caller;
  }

  /// Does all that is due by PostgreSQL's clock, a transaction for each batch.
  ///
  /// @param now says which day it is: a job whose last day is over is no news
  /// @return how many were told
  /// @throws org.pukar.db.DatabaseAway if PostgreSQL does not answer; what is committed stays
  public int send(Instant now) {
    int told = 0;
    Optional<Integer> batch;
    do {
      batch = database.inTransaction(h -> next(h, IndianDay.of(now)));
      told += batch.orElse(0);
    } while (batch.isPresent());
    return told;
  }

  /// Tells a batch for the job whose turn it is; empty if it is no job's.
  private Optional<Integer> next(Handle h, LocalDate today) {
    return WaveStore.claim(h)
        .map(wave -> {
          Optional<Job> job = jobs.find(h, wave.job()).filter(found -> found.isOpen(today));
          int open = job.map(found -> found.seats() - jobs.wishes(h, found.id())).orElse(0);
          boolean isOver = open <= 0 || (wave.rest() == 0 && wave.number() >= plan.most());
          if (job.isEmpty() || isOver) {
            WaveStore.over(h, wave.job());
            return 0;
          }
          return tell(h, job.get(), begun(wave, open));
        });
  }

  private WaveStore.Wave begun(WaveStore.Wave wave, int open) {
    return wave.rest() > 0
        ? wave
        : new WaveStore.Wave(wave.job(), wave.number() + 1, plan.perPlace() * open);
  }

  private int tell(Handle h, Job job, WaveStore.Wave wave) {
    int most = Math.min(wave.rest(), plan.batch());
    int told = tell(h, job, most);
    int rest = told < most ? 0 : wave.rest() - told;
    WaveStore.later(
        h,
        new WaveStore.Wave(job.id(), wave.number(), rest),
        rest > 0 ? Duration.ZERO : plan.between());
    return told;
  }

  private int tell(Handle h, Job job, int most) {
    int told = 0;
    for (List<String> ring : rings(job.district())) {
      told += tell(h, job, ring, most - told);
    }
    return told;
  }

  /// Whom another node tells meanwhile is held by it and told enough afterwards: others are looked
  /// for in her place.
  private int tell(Handle h, Job job, List<String> ring, int most) {
    List<String> work = List.of(job.trade(), RequestStore.ANY);
    int told = 0;
    for (int look = 0; look < LOOKS && told < most; look++) {
      List<UUID> found = WaveStore.candidates(h, job.id(), work, ring, most - told);
      if (found.isEmpty()) {
        return told;
      }
      List<WaveStore.Asker> held = WaveStore.hold(h, found);
      tell(h, job, held);
      told += held.size();
    }
    return told;
  }

  /// From a district outwards, as the search for jobs looks.
  private List<List<String>> rings(String district) {
    List<List<String>> rings = new ArrayList<>(List.of(List.of(district)));
    Optional<Place> state = places.find(district).flatMap(Place::parent).flatMap(places::find);
    state.ifPresent(s -> {
      rings.add(
          places.districts(s.code()).stream()
              .map(Place::id)
              .filter(id -> !id.equals(district))
              .toList());
      rings.add(List.of(s.id()));
    });
    rings.add(List.of(RequestStore.ANY));
    return rings;
  }

  private void tell(Handle h, Job job, List<WaveStore.Asker> askers) {
    if (askers.isEmpty()) {
      return;
    }
    List<UUID> told = askers.stream().map(WaveStore.Asker::caller).toList();
    AlertStore.told(h, job.id(), told);
    RequestStore.free(h, told);
    Catalogs words = catalogs.get();
    Map<UUID, Addressee> known =
        callers.addressees(h, askers.stream().map(WaveStore.Asker::caller).toList());
    for (WaveStore.Asker asker : askers) {
      Addressee to = known.get(asker.caller());
      if (to == null) {
        LOG.error("Caller {} cannot be told of a job: the row cannot be read", asker.caller());
      } else {
        text(h, job, asker, to, words);
      }
    }
  }

  private void text(Handle h, Job job, WaveStore.Asker asker, Addressee to, Catalogs words) {
    Language language =
        Language.find(asker.language())
            .filter(words.languages()::contains)
            .orElse(Language.ENGLISH);
    String text = said.text(job, words.in(language));
    outbox.put(
        h, to.caller(), new Text(to.phone(), text, Kind.ALERT, onceKey(job.id(), asker.caller())));
  }
}
