package org.pukar.grievances.desk.live;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pukar.access.Actor;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Stream;
import org.pukar.console.Words;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.cases.search.Sought;
import org.pukar.grievances.desk.CasePages;
import org.pukar.grievances.desk.Naming;
import org.pukar.grievances.desk.Row;

/// `/console/live`: lists and cases that stand open are told what others do. Threads share it.
public final class LivePages {
  /// Where lists listen.
  public static final String AT = "/console/live";

  private final News news;
  private final Presence presence;
  private final Search search;
  private final Function<Actor, Doer> doers;
  private final Naming naming;
  private final Desk desk;
  private final Entrance entrance;
  private final Clock clock;

  public LivePages(
      News news,
      Presence presence,
      Search search,
      Function<Actor, Doer> doers,
      Naming naming,
      Desk desk,
      Entrance entrance,
      Clock clock) {
    this.news = news;
    this.presence = presence;
    this.search = search;
    this.doers = doers;
    this.naming = naming;
    this.desk = desk;
    this.entrance = entrance;
    this.clock = clock;
  }

  public void mount(Router router) {
    router.get(AT).handler(entrance.page(CasePages.ROLES, this::listen));
  }

  /// Where a page of one case listens.
  ///
  /// @param version that it shows
  public static String of(String number, int version) {
    return AT + "?case=" + number + "&version=" + version;
  }

  /// What stands open: a case as it was at some version, or a list.
  private record Open(String number, String version) {
    boolean isList() {
      return number.isEmpty();
    }

    boolean isBehind(CaseFile file) {
      return number.equals(file.number()) && !version.equals(Integer.toString(file.version()));
    }
  }

  private static String asked(RoutingContext context, String name) {
    return Objects.requireNonNullElse(context.request().getParam(name), "");
  }

  private void listen(RoutingContext context, Visit visit) {
    Open open = new Open(asked(context, "case"), asked(context, "version"));
    Doer doer = doers.apply(visit.account().actor());
    Words words = desk.words(visit);
    Queue<Runnable> ends = new ConcurrentLinkedQueue<>();
    Stream stream = Stream.open(context, () -> ends.forEach(Runnable::run));
    ends.add(
        news.listen(told -> {
          if (doer.maySee(told.file())) {
            tell(stream, told, open, words);
          }
        }));
    if (!open.isList()) {
      meet(context, stream, visit, open.number(), ends);
    }
    missed(context)
        .ifPresent(since ->
            entrance.run(
                context,
                () -> news.since(since),
                (List<News.Told> all) ->
                    all.stream()
                        .filter(told -> doer.maySee(told.file()))
                        .forEach(told -> tell(stream, told, open, words))));
  }

  /// Whoever may see that case is told who else has it before her.
  private void meet(
      RoutingContext context, Stream stream, Visit visit, String number, Queue<Runnable> ends) {
    Actor actor = visit.account().actor();
    Words words = desk.words(visit);
    entrance.run(
        context,
        () -> search.find(doers.apply(actor), new Sought.Named(number), 1),
        found -> {
          if (!found.isEmpty() && !context.response().ended()) {
            ends.add(
                presence.open(number, actor.id(), others -> stream.show(together(others, words))));
          }
        });
  }

  private String together(List<UUID> others, Words words) {
    StringOutput escaped = new StringOutput();
    String names = others.stream().map(naming::person).collect(Collectors.joining(", "));
    Escape.htmlContent(names.isEmpty() ? "" : words.say("case.here", "who", names), escaped);
    return "<hx-partial hx-target=\"#here\" hx-swap=\"innerHTML\">" + escaped + "</hx-partial>";
  }

  private static Optional<Instant> missed(RoutingContext context) {
    try {
      return Stream.last(context).map(Instant::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void tell(Stream stream, News.Told told, Open open, Words words) {
    String id = told.at().toString();
    if (open.isList()) {
      stream.tell(id, partial(told, words));
    } else if (open.isBehind(told.file())) {
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
