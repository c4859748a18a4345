package org.pukar.session.redis;

import static redis.clients.jedis.Protocol.Command.EVAL;
import static redis.clients.jedis.Protocol.Command.EVALSHA;
import static redis.clients.jedis.Protocol.Command.PING;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/// Redis as all of a node's threads use it: bounded, timed out, and connected anew by itself after
/// a fault. Threads share it.
///
/// A reply is what the protocol gives: `byte[]`, `Long`, a `List` of such.
public final class Redis implements AutoCloseable {
  /// The reply that there is nothing.
  enum Nothing {
    HERE
  }

  /// What Redis says when it answers, but not with data: it is starting, a replica was asked, or
  /// its memory is full.
  private static final List<String> NOT_READY =
      List.of(
          "LOADING",
          "READONLY",
          "MASTERDOWN",
          "NOREPLICAS",
          "BUSY",
          "OOM",
          "CLUSTERDOWN",
          "MISCONF");

  private final Dispatcher dispatcher;

  private Redis(Address address) {
    this.dispatcher = new Dispatcher(address, System::nanoTime);
  }

  /// The Redis of an address as [Address#of] reads it; a server that is away is met on use.
  ///
  /// @throws IllegalArgumentException with one sentence, if the address cannot be read
  public static Redis open(String url) {
    return new Redis(Address.of(url));
  }

  /// Whether it answers now.
  public boolean answers() {
    try {
      call(Command.of(PING));
      return true;
    } catch (RedisAway e) {
      return false;
    }
  }

  /// One command's reply.
  ///
  /// @throws RedisAway if none came
  public Object call(Command command) {
    return checked(dispatcher.send(List.of(command)).getFirst());
  }

  /// One command's reply; empty if there is nothing.
  public Optional<Object> find(Command command) {
    Object reply = call(command);
    return reply instanceof Nothing ? Optional.empty() : Optional.of(reply);
  }

  /// The replies of several commands that travel together, in order.
  public List<Object> call(List<Command> commands) {
    List<Object> replies = dispatcher.send(commands);
    replies.forEach(Redis::checked);
    return replies;
  }

  /// Runs a script by its hash, with its text where Redis does not know it (any more).
  ///
  /// @param keys how many of the arguments are keys
  public Object run(Script script, int keys, byte[]... arguments) {
    try {
      return call(Command.of(EVALSHA, with(script.hash(), keys, arguments)));
    } catch (JedisNoScriptException e) {
      byte[] text = script.text().getBytes(StandardCharsets.UTF_8);
      return call(Command.of(EVAL, with(text, keys, arguments)));
    }
  }

  private static byte[][] with(byte[] script, int keys, byte[]... arguments) {
    List<byte[]> all = new ArrayList<>(arguments.length + 2);
    all.add(script);
    all.add(Command.bytes(keys));
    Collections.addAll(all, arguments);
    return all.toArray(byte[][]::new);
  }

  private static Object checked(Object reply) {
    if (reply instanceof JedisDataException error) {
      String message = String.valueOf(error.getMessage());
      throw NOT_READY.stream().anyMatch(message::startsWith) ? new RedisAway(error) : error;
    }
    return reply;
  }

  @Override
  public void close() {
    dispatcher.close();
  }
}
