package org.pukar;

import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pukar.access.Actor;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Nav;
import org.pukar.console.Words;
import org.pukar.jobs.Job;
import org.pukar.jobs.JobWords;
import org.pukar.jobs.desk.Interested;
import org.pukar.jobs.desk.JobPages;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalogs;
import org.pukar.trade.Trades;

/// The pages of jobs, put together. Immutable; used once, as Pukar starts.
///
/// @param said what workers are told now: jobs are called the same here
record DeskJobs(Base base, Parts parts, Supplier<Catalogs> said) {

  static final Nav NAV = new Nav("nav.services", "nav.jobs", JobPages.AT, JobPages.ROLES);

  List<Consumer<Router>> routes(Desk desk, Entrance entrance) {
    Interested interested =
        new Interested(base.database(), parts.jobs(), parts.callers(), parts.cases().audit());
    JobWords words = words();
    return List.of(
        new JobPages(
                interested, this::districts, (job, hers) -> line(words, job, hers), desk, entrance)
            ::mount);
  }

  /// How workers hear of jobs.
  JobWords words() {
    return new JobWords(Trades.read(base.settings().config().resolve("trades")), parts.places());
  }

  String line(JobWords words, Job job, Words hers) {
    Catalogs spoken = said.get();
    Language language = hers.language();
    return words
        .line(job, spoken.in(spoken.languages().contains(language) ? language : Language.ENGLISH))
        .label();
  }

  private List<String> districts(Actor actor) {
    Places places = parts.places();
    return actor.places().stream()
        .flatMap(id -> places.find(id).stream())
        .flatMap(place ->
            switch (place.level()) {
              case STATE -> places.districts(place.code()).stream();
              case DISTRICT -> Stream.of(place);
              case BLOCK, PANCHAYAT, VILLAGE -> Stream.<Place>empty();
            })
        .map(Place::id)
        .distinct()
        .toList();
  }
}
