package org.pukar.session.redis;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisException;

/// The one connection to Redis, made when it is needed. Used by the dispatcher's thread; others may
/// only cut it.
final class Line {
  /// Redis answers within milliseconds or not at all; a hop has two seconds and makes two trips.
  static final Duration PATIENCE = Duration.ofMillis(700);

  /// A connection that lay idle for longer is tried before it is trusted.
  private static final long IDLE_NS = Duration.ofMillis(100).toNanos();

  private final Address address;
  private final LongSupplier nanos;
  private @Nullable Connection connection;
  private long lastUse;
  private volatile @Nullable Socket socket;
  private volatile long began;
  private volatile boolean busy;

  Line(Address address, LongSupplier nanos) {
    this.address = address;
    this.nanos = nanos;
  }

  /// The connection, alive a moment ago; what follows on it has [#PATIENCE] until [#rest] or
  /// [#drop].
  ///
  /// @throws JedisException if there is none to be had
  Connection ready() {
    begin();
    Connection open = connection;
    if (open != null && nanos.getAsLong() - lastUse > IDLE_NS && !isAlive(open)) {
      open = null;
    }
    if (open == null) {
      drop();
      begin();
      open = address.connect(this::opened);
      connection = open;
    }
    begin();
    return open;
  }

  private void opened(Socket made) {
    cut();
    socket = made;
  }

  private void begin() {
    began = nanos.getAsLong();
    busy = true;
  }

  /// A server that is gone without a word must leave time to find another.
  private static boolean isAlive(Connection open) {
    int patience = open.getSoTimeout();
    try {
      open.setSoTimeout(patience / 2);
      boolean alive = open.ping();
      open.setSoTimeout(patience);
      return alive;
    } catch (JedisException e) {
      return false;
    }
  }

  /// Nothing is on its way any more.
  void rest() {
    busy = false;
    lastUse = nanos.getAsLong();
  }

  /// Nobody may read what is still on its way: the next use connects anew.
  void drop() {
    busy = false;
    connection = null;
    cut();
  }

  /// Sockets have a time-out for each read, none for writes and none for a server that drips: what
  /// takes too long in all is ended from outside.
  void cutIfLate() {
    if (busy && nanos.getAsLong() - began > PATIENCE.toNanos()) {
      cut();
    }
  }

  void cut() {
    Socket open = socket;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (IOException e) {
      // it is gone either way
    }
  }
}
