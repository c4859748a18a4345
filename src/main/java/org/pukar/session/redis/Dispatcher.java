package org.pukar.session.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

/// Carries the commands of all threads to Redis together: what waits while one batch is on its way
/// is the next batch. One connection, one thread of its own; other threads only hand over trips.
///
/// Nobody waits for long: a batch that takes too long is cut off, and a trip that waited too long
/// is not sent any more, or not waited for. A connection that broke is made anew and what it had
/// not answered is sent once more, so every command must do no harm when it is done twice.
final class Dispatcher implements AutoCloseable {
  /// More trips than a full house has hops: a queue longer than this helps nobody.
  static final int WAITING = 20_000;

  /// As many as fit the buffers of a socket, roughly.
  private static final int BATCH = 256;

  /// Whatever holds up the carrier (a name that does not resolve, a server that drips), its trips
  /// end by then.
  private static final long LONGEST_NS = Duration.ofMillis(1300).toNanos();

  private static final Duration WATCH = Duration.ofMillis(100);

  private final ArrayBlockingQueue<Trip> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Line line;
  private final LongSupplier nanos;
  private final Thread carrier;
  private final Thread watch;
  private volatile List<Trip> travelling = List.of();
  private volatile boolean closed;
  private boolean demoted;

  Dispatcher(Address address, LongSupplier nanos) {
    this.line = new Line(address, nanos);
    this.nanos = nanos;
    this.carrier = Thread.ofPlatform().daemon().name("redis").start(this::carry);
    this.watch = Thread.ofVirtual().name("redis-watch").start(this::watch);
  }

  /// Sends the commands, in their order, and gives the replies; an error that Redis replies with is
  /// one of them.
  ///
  /// @throws RedisAway if the replies do not come in time
  List<Object> send(List<Command> commands) {
    Trip trip = new Trip(commands, nanos.getAsLong());
    if (closed || !waiting.offer(trip)) {
      throw new RedisAway(closed ? "closed" : "too many wait for it");
    }
    if (closed) {
      failAll();
    }
    return trip.await();
  }

  private void carry() {
    while (!closed) {
      List<Trip> batch = new ArrayList<>();
      try {
        batch.add(waiting.take());
        waiting.drainTo(batch, BATCH - 1);
        travelling = batch;
        carry(batch);
      } catch (InterruptedException e) {
        closed = true;
      } catch (RuntimeException | Error e) {
        fail(batch, () -> new RedisAway(e));
      }
    }
    line.drop();
    failAll();
  }

  /// What failed quickly is tried once more; what was slow has used up its time.
  private void carry(List<Trip> batch) {
    long now = nanos.getAsLong();
    long patience = Line.PATIENCE.toNanos();
    batch.stream()
        .filter(trip -> trip.isOlderThan(patience, now))
        .forEach(trip -> trip.fail(new RedisAway("it kept others waiting")));
    try {
      exchange(batch);
    } catch (JedisConnectionException e) {
      if (closed || nanos.getAsLong() - now > patience / 2) {
        throw e;
      }
      exchange(batch);
    }
  }

  private void exchange(List<Trip> batch) {
    List<Trip> sent = batch.stream().filter(trip -> !trip.isAnswered()).toList();
    if (sent.isEmpty()) {
      return;
    }
    boolean whole = false;
    try {
      Connection open = line.ready();
      sent.forEach(trip -> trip.commands().forEach(c -> open.sendCommand(c.arguments())));
      sent.forEach(trip -> trip.answer(replies(open, trip.commands().size())));
      whole = true;
    } finally {
      leave(whole);
    }
  }

  /// Replies that were not read to the end, for whatever reason, must not be there for the next.
  private void leave(boolean whole) {
    if (whole && !demoted) {
      line.rest();
    } else {
      line.drop();
    }
    demoted = false;
  }

  private List<Object> replies(Connection open, int count) {
    List<Object> replies = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      replies.add(reply(open));
    }
    return replies;
  }

  /// A server that was made a replica keeps its connections: its master is elsewhere now.
  private Object reply(Connection open) {
    try {
      Object reply = open.getOne();
      return reply == null ? Redis.Nothing.HERE : reply;
    } catch (JedisDataException e) {
      demoted |= String.valueOf(e.getMessage()).startsWith("READONLY");
      return e;
    }
  }

  private void watch() {
    while (!closed) {
      try {
        TimeUnit.NANOSECONDS.sleep(WATCH.toNanos());
      } catch (InterruptedException e) {
        return;
      }
      line.cutIfLate();
      long now = nanos.getAsLong();
      failLate(travelling, now);
      failLate(waiting, now);
    }
  }

  /// The oldest come first.
  private static void failLate(Collection<Trip> trips, long now) {
    for (Trip trip : trips) {
      if (!trip.isOlderThan(LONGEST_NS, now)) {
        return;
      }
      fail(List.of(trip), () -> new RedisAway("it took too long"));
    }
  }

  private static void fail(List<Trip> trips, Supplier<RedisAway> away) {
    trips.stream().filter(trip -> !trip.isAnswered()).forEach(trip -> trip.fail(away.get()));
  }

  private void failAll() {
    List<Trip> left = new ArrayList<>(travelling);
    waiting.drainTo(left);
    fail(left, () -> new RedisAway("closed"));
  }

  /// Trips under way end as Redis being away.
  @Override
  public void close() {
    closed = true;
    watch.interrupt();
    carrier.interrupt();
    line.cut();
    failAll();
  }
}
