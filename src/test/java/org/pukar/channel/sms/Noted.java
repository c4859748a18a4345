package org.pukar.channel.sms;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pukar.arrivals.Arrival;
import org.pukar.outbox.news.Receipt;

/// A door of texts that only writes down what it is given. Threads share it.
public final class Noted implements TextDoor {
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
  private volatile String newsOf = "";
  private volatile boolean isAway;

  /// What was taken down, in order.
  public List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /// What networks said, in order.
  public List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  /// Whose news came last; empty before any.
  public String newsOf() {
    return newsOf;
  }

  /// From now on nothing can be taken down.
  public void away() {
    isAway = true;
  }

  @Override
  public Future<Boolean> take(RoutingContext context, Arrival arrival) {
    if (!isAway) {
      arrivals.add(arrival);
    }
    return Future.succeededFuture(!isAway);
  }

  @Override
  public Future<Boolean> news(RoutingContext context, String provider, List<Receipt> news) {
    if (!isAway) {
      newsOf = provider;
      receipts.addAll(news);
    }
    return Future.succeededFuture(!isAway);
  }
}
