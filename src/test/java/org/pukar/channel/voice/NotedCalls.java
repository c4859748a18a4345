package org.pukar.channel.voice;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A door of calls that writes down what it is told, and answers as it is told to. Threads share
/// it.
public final class NotedCalls implements VoiceDoor {
  private final List<CallHop> rings = new CopyOnWriteArrayList<>();
  private final List<CallHop> hops = new CopyOnWriteArrayList<>();
  private final List<CallHop> missed = new CopyOnWriteArrayList<>();
  private final List<CallNews> news = new CopyOnWriteArrayList<>();
  private final List<CallHop> looks = new CopyOnWriteArrayList<>();
  private volatile Reply reply = new Reply.Refuse();
  private volatile boolean isAway;
  private volatile boolean isRepeat;

  /// What it answers from now on.
  public void says(Reply next) {
    reply = next;
  }

  /// From now on everything was answered before.
  public void isRepeat() {
    isRepeat = true;
  }

  /// From now on nothing can be taken down.
  public void away() {
    isAway = true;
    reply = new Reply.NotNow();
  }

  public List<CallHop> rings() {
    return List.copyOf(rings);
  }

  public List<CallHop> hops() {
    return List.copyOf(hops);
  }

  /// Those that only asked what is to be heard.
  public List<CallHop> looks() {
    return List.copyOf(looks);
  }

  public List<CallHop> missed() {
    return List.copyOf(missed);
  }

  public List<CallNews> news() {
    return List.copyOf(news);
  }

  /// Whether nothing at all was told.
  public boolean isUntouched() {
    return looks.isEmpty()
        && rings.isEmpty()
        && hops.isEmpty()
        && missed.isEmpty()
        && news.isEmpty();
  }

  @Override
  public Future<Reply> ring(RoutingContext context, CallHop ring) {
    rings.add(ring);
    return Future.succeededFuture(reply);
  }

  @Override
  public Future<Reply> hop(RoutingContext context, CallHop hop) {
    hops.add(hop);
    return Future.succeededFuture(reply);
  }

  /// Who hears nothing hears that and no more.
  @Override
  public Future<Present> present(RoutingContext context, CallHop hop) {
    looks.add(hop);
    Reply.Hear hear =
        reply instanceof Reply.Hear said ? said : Prompts.chime(Prompts.wants("nothing"));
    return Future.succeededFuture(new Present(hear, isRepeat));
  }

  @Override
  public Future<Boolean> missed(RoutingContext context, CallHop ring) {
    missed.add(ring);
    return Future.succeededFuture(!isAway);
  }

  @Override
  public Future<Boolean> news(RoutingContext context, CallNews told) {
    news.add(told);
    return Future.succeededFuture(!isAway);
  }
}
