package org.pukar.grievances.desk;

import gg.jte.output.StringOutput;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.pukar.access.Actor;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Stream;
import org.pukar.console.Words;
import org.pukar.grievances.cases.Doer;

/// `/console/live`: lists and cases that stand open are told what others do. Threads share it.
public final class LivePages {
  private static final String AT = "/console/live";

  private final News news;
  private final Function<Actor, Doer> doers;
  private final Naming naming;
  private final Desk desk;
  private final Entrance entrance;
  private final Clock clock;

  public LivePages(
      News news,
      Function<Actor, Doer> doers,
      Naming naming,
      Desk desk,
      Entrance entrance,
      Clock clock) {
    this.news = news;
    this.doers = doers;
    this.naming = naming;
    this.desk = desk;
    this.entrance = entrance;
    this.clock = clock;
  }

  public void mount(Router router) {
    router.get(AT).handler(entrance.page(InboxPages.ROLES, this::listen));
  }

  private void listen(RoutingContext context, Visit visit) {
    String number = Objects.requireNonNullElse(context.request().getParam("case"), "");
    Doer doer = doers.apply(visit.account().actor());
    Words words = desk.words(visit);
    AtomicReference<Runnable> end = new AtomicReference<>(() -> {});
    Stream stream = Stream.open(context, () -> end.get().run());
    end.set(
        news.listen(told -> {
          if (doer.maySee(told.file())) {
            tell(stream, told, number, words);
          }
        }));
    missed(context)
        .ifPresent(since ->
            entrance.run(
                context,
                () -> news.since(since),
                (List<News.Told> all) ->
                    all.stream()
                        .filter(told -> doer.maySee(told.file()))
                        .forEach(told -> tell(stream, told, number, words))));
  }

  private static Optional<Instant> missed(RoutingContext context) {
    try {
      return Stream.last(context).map(Instant::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// @param number of the case that stands open; empty: a list does
  private void tell(Stream stream, News.Told told, String number, Words words) {
    String id = told.at().toString();
    if (number.isEmpty()) {
      stream.tell(id, partial(told, words));
    } else if (number.equals(told.file().number())) {
      stream.call(id, "moved");
    }
  }

  /// A row that is there is made anew; a new case comes before all others, also if it is there.
  private String partial(News.Told told, Words words) {
    String target = " hx-target=\"#c-" + told.file().number() + "\" hx-swap=";
    String row = row(told, words);
    return told.isNew()
        ? "<hx-partial"
            + target
            + "\"delete\"></hx-partial>"
            + "<hx-partial hx-target=\"#just-in\" hx-swap=\"afterbegin\">"
            + row
            + "</hx-partial>"
        : "<hx-partial" + target + "\"outerMorph\">" + row + "</hx-partial>";
  }

  private String row(News.Told told, Words words) {
    StringOutput row = new StringOutput();
    desk.templates()
        .casesRow(Row.of(told.file(), words, naming, clock.instant()), words)
        .render(row);
    return row.toString();
  }
}
