package org.pukar.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// A connection that is kept open, with one request under way at a time. The wire's thread only.
final class Connection implements AutoCloseable {
  private static final int LONGEST_ANSWER = 65_536;

  private final SocketChannel channel;
  private final Target target;
  private final Consumer<Answer> answered;
  private final ByteBuffer in = ByteBuffer.allocate(LONGEST_ANSWER);
  private boolean waiting;

  Connection(SocketChannel channel, Target target, Consumer<Answer> answered) throws IOException {
    this.channel = channel;
    this.target = target;
    this.answered = answered;
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  /// Sends the fields of a form, which are ASCII and go into the socket's buffer whole.
  void send(String form) {
    ByteBuffer out = ByteBuffer.wrap(target.request(form).getBytes(StandardCharsets.ISO_8859_1));
    waiting = true;
    try {
      while (out.hasRemaining()) {
        channel.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes what has come. A server may end a connection on which nobody waits: their caller has
  /// come to an end while others have not.
  ///
  /// @throws UncheckedIOException if it went away without an answer
  void read() {
    try {
      if (channel.read(in) < 0) {
        channel.close();
        if (waiting) {
          throw new IOException("the server closed a connection instead of answering");
        }
        return;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Answer.read(in.array(), in.position())
        .ifPresent(answer -> {
          in.clear();
          waiting = false;
          answered.accept(answer);
        });
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
