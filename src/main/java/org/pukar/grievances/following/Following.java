package org.pukar.grievances.following;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Callers;
import org.pukar.day.IndianDay;
import org.pukar.db.Database;
import org.pukar.grievances.Categories;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.grievances.workflow.Act;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Text;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;

/// Keeps, in the transaction of each act, what the worker is to hear of it and what is to be
/// watched: the text, the question whether it is settled, the day of a promise. Threads share it.
public final class Following implements Cases.Followers {
  /// On the day after the promised one nothing came until then.
  private static final LocalTime NOTHING_CAME = LocalTime.of(10, 0);

  private final Outbox outbox;
  private final Listener listener;
  private final Asks asks;
  private final AtomicReference<Supplier<Catalogs>> words = new AtomicReference<>();

  public Following(
      Database database, Callers callers, Outbox outbox, Categories categories, Clock clock) {
    this.outbox = outbox;
    this.listener = new Listener(callers, categories);
    this.asks = new Asks(database, callers, listener, clock);
  }

  /// From now on it is told in these words. Until then nothing can be told.
  ///
  /// @param catalogs the words that are spoken now
  public void speak(Supplier<Catalogs> catalogs) {
    words.set(catalogs);
  }

  /// Whether cases are settled, as it is asked.
  public Asks asks() {
    return asks;
  }

  @Override
  public void follow(Handle h, CaseFile before, Act act, CaseFile now, Brought brought) {
    if (!now.state().equals(before.state())) {
      asks.follow(h, before, now);
    }
    watch(h, act.name(), now, brought);
    News.of(act.name(), before)
        .ifPresent(news ->
            listener
                .of(h, now.caller(), now.category())
                .ifPresent(to -> outbox.put(h, to.caller(), text(news, now, to))));
  }

  private static void watch(Handle h, String act, CaseFile now, Brought brought) {
    switch (act) {
      case "promise" ->
          brought
              .date()
              .map(day -> day.plusDays(1).atTime(NOTHING_CAME).atZone(IndianDay.ZONE).toInstant())
              .ifPresent(at -> PromiseStore.promise(h, now.id(), now.version(), at));
      case "paid" -> PromiseStore.told(h, now.id());
      case "confirm" -> PromiseStore.judged(h, now.id(), true);
      case "refuse" -> PromiseStore.judged(h, now.id(), false);
      case "broken" -> PromiseStore.broken(h, now.id());
      case "withdraw" -> PromiseStore.drop(h, now.id());
      case String _ -> {}
    }
  }

  /// Finds who may be told.
  Listener listener() {
    return listener;
  }

  /// What is said in that language.
  Catalog words(Language language) {
    Supplier<Catalogs> spoken = words.get();
    if (spoken == null) {
      throw new IllegalStateException("there are no words yet");
    }
    return spoken.get().in(language);
  }

  private Text text(News news, CaseFile file, Addressee to) {
    String said =
        words(to.caller().language())
            .say(news.key(), Map.of("number", CaseNumbers.inThrees(file.number())));
    return new Text(to.phone(), said, Kind.NOTICE, news.onceKey(file));
  }
}
