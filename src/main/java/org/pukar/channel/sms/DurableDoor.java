package org.pukar.channel.sms;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.pukar.arrivals.Arrival;
import org.pukar.arrivals.Arrivals;
import org.pukar.http.Tasks;
import org.pukar.outbox.news.News;
import org.pukar.outbox.news.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes down texts and news in PostgreSQL before they are acknowledged. Threads share it.
public final class DurableDoor implements TextDoor {
  private static final Logger LOG = LoggerFactory.getLogger(DurableDoor.class);

  private final Arrivals arrivals;
  private final News news;
  private final Tasks tasks;

  /// @param tasks runs what takes news down; no text is waited for longer than its budget
  public DurableDoor(Arrivals arrivals, News news, Tasks tasks) {
    this.arrivals = arrivals;
    this.news = news;
    this.tasks = tasks;
  }

  @Override
  public Future<Boolean> take(RoutingContext context, Arrival arrival) {
    CompletableFuture<Boolean> taken =
        arrivals
            .take(arrival)
            .exceptionally(failure -> isNotTaken(arrival, failure.getClass().getName()));
    return tasks.await(
        context.vertx().getOrCreateContext(), taken, () -> isNotTaken(arrival, "too late"));
  }

  private static boolean isNotTaken(Arrival arrival, String why) {
    LOG.warn("A text by {} was not taken: {}", arrival.provider(), why);
    return false;
  }

  @Override
  public Future<Boolean> news(RoutingContext context, String provider, List<Receipt> receipts) {
    return tasks.run(
        context.vertx().getOrCreateContext(),
        () -> news.take(provider, receipts),
        () -> false,
        () -> false);
  }
}
