package org.pukar.session.redis;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/// Carries the commands of all threads to Redis together: what waits while one batch is on its way
/// is the next batch. One connection, one thread of its own; other threads only hand over trips.
///
/// Nobody waits for long: a batch that takes too long is cut off, and a trip that waited too long
/// is not sent any more. A connection that broke is made anew and what it had not answered is sent
/// once more, so every command must do no harm when it is done twice.
final class Dispatcher implements AutoCloseable {
  /// Redis answers within milliseconds or not at all; a hop has two seconds and makes two trips.
  static final Duration PATIENCE = Duration.ofMillis(700);

  /// More trips than a full house has hops: a queue longer than this helps nobody.
  private static final int WAITING = 20_000;

  /// As many as fit the buffers of a socket, roughly.
  private static final int BATCH = 256;

  /// A connection that lay idle for longer is tried before it is trusted.
  private static final long IDLE_NS = Duration.ofMillis(100).toNanos();

  private static final Duration WATCH = Duration.ofMillis(100);

  private final ArrayBlockingQueue<Trip> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Address address;
  private final LongSupplier nanos;
  private final Thread carrier;
  private final Thread watch;
  private volatile @Nullable Connection connection;
  private volatile long exchangeBegan;
  private volatile boolean exchanging;
  private volatile boolean cutOff;
  private volatile boolean closed;
  private boolean stale;
  private long lastUse;

  Dispatcher(Address address, LongSupplier nanos) {
    this.address = address;
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
      failWaiting();
    }
    return trip.await();
  }

  private void carry() {
    List<Trip> batch = new ArrayList<>(BATCH);
    while (!closed) {
      try {
        batch.add(waiting.take());
        waiting.drainTo(batch, BATCH - 1);
        carry(batch);
      } catch (InterruptedException e) {
        closed = true;
      } catch (RuntimeException e) {
        fail(batch, () -> new RedisAway(e));
      } finally {
        fail(batch, () -> new RedisAway("closed"));
        batch.clear();
      }
    }
    disconnect();
    failWaiting();
  }

  private void carry(List<Trip> batch) {
    long now = nanos.getAsLong();
    batch.stream()
        .filter(trip -> trip.isOlderThan(PATIENCE.toNanos(), now))
        .forEach(trip -> trip.fail(new RedisAway("it kept others waiting")));
    cutOff = false;
    try {
      exchange(batch);
    } catch (JedisConnectionException e) {
      disconnect();
      if (cutOff || e.getCause() instanceof SocketTimeoutException) {
        throw e;
      }
      exchange(batch);
    }
  }

  private void exchange(List<Trip> batch) {
    Connection open = connected();
    exchangeBegan = nanos.getAsLong();
    exchanging = true;
    try {
      List<Trip> sent = batch.stream().filter(trip -> !trip.isAnswered()).toList();
      sent.forEach(trip -> trip.commands().forEach(c -> open.sendCommand(c.arguments())));
      sent.forEach(trip -> trip.answer(replies(open, trip.commands().size())));
    } catch (JedisException e) {
      disconnect();
      throw e;
    } finally {
      exchanging = false;
    }
    lastUse = nanos.getAsLong();
    if (stale) {
      disconnect();
    }
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
      stale |= String.valueOf(e.getMessage()).startsWith("READONLY");
      return e;
    }
  }

  private Connection connected() {
    Connection open = connection;
    if (open != null && nanos.getAsLong() - lastUse > IDLE_NS && !isAlive(open)) {
      disconnect();
      open = null;
    }
    if (open == null) {
      open = address.connect();
      connection = open;
      stale = false;
    }
    return open;
  }

  private static boolean isAlive(Connection open) {
    try {
      return open.ping();
    } catch (JedisException e) {
      return false;
    }
  }

  private void disconnect() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      open.setBroken();
      open.close();
      cut(open);
    }
  }

  private static void cut(Connection open) {
    try {
      open.forceDisconnect();
    } catch (IOException e) {
      // it is gone either way
    }
  }

  /// Sockets have a time-out for each read, none for writes and none for a server that drips: an
  /// exchange that takes too long in all is ended from outside.
  private void watch() {
    while (!closed) {
      try {
        TimeUnit.NANOSECONDS.sleep(WATCH.toNanos());
      } catch (InterruptedException e) {
        return;
      }
      Connection open = connection;
      if (open != null && exchanging && nanos.getAsLong() - exchangeBegan > PATIENCE.toNanos()) {
        cutOff = true;
        cut(open);
      }
    }
  }

  private static void fail(List<Trip> batch, Supplier<RedisAway> away) {
    batch.stream().filter(trip -> !trip.isAnswered()).forEach(trip -> trip.fail(away.get()));
  }

  private void failWaiting() {
    List<Trip> left = new ArrayList<>();
    waiting.drainTo(left);
    fail(left, () -> new RedisAway("closed"));
  }

  @Override
  public void close() {
    closed = true;
    watch.interrupt();
    carrier.interrupt();
    Connection open = connection;
    if (open != null) {
      cut(open);
    }
  }
}
