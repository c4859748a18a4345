package org.pukar.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/// Connections to servers on this machine, all served by the one thread that uses them: what costs
/// the load itself least.
public final class Wire implements AutoCloseable {
  private final Selector selector;

  public Wire() throws IOException {
    selector = Selector.open();
  }

  /// Opens a connection.
  ///
  /// @param answered is told each answer, from within [#turn(long)]
  Connection connect(Target target, Consumer<Answer> answered) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.port()));
    Connection connection = new Connection(channel, target, answered);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  /// Reads what has come; if nothing has, waits for it.
  ///
  /// @param mostMs how long to wait, 1 or more
  void turn(long mostMs) throws IOException {
    selector.select(key -> ((Connection) key.attachment()).read(), mostMs);
  }

  /// Sends a form and waits for its answer.
  public Answer ask(Target target, String form) {
    Answer[] answer = new Answer[1];
    try (Connection connection = connect(target, given -> answer[0] = given)) {
      connection.send(form);
      while (answer[0] == null) {
        turn(100);
      }
      return answer[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
  }
}
