package org.pukar.session.redis;

import java.nio.charset.StandardCharsets;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/// One command with its arguments, not yet sent. Made and used by one thread.
public final class Command {
  private final CommandArguments arguments;

  private Command(CommandArguments arguments) {
    this.arguments = arguments;
  }

  /// A command of those that Redis knows, its keys among the arguments.
  public static Command of(Protocol.Command name, byte[]... arguments) {
    CommandArguments all = new CommandArguments(name);
    for (byte[] argument : arguments) {
      all.add(argument);
    }
    return new Command(all);
  }

  /// A number as Redis takes it.
  public static byte[] bytes(long number) {
    return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
  }

  CommandArguments arguments() {
    return arguments;
  }
}
