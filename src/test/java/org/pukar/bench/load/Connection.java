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
  private static final int LONGEST_ANSWER = 16_384;

  private final SocketChannel channel;
  private final String head;
  private final Consumer<Answer> answered;
  private final ByteBuffer in = ByteBuffer.allocate(LONGEST_ANSWER);
  private boolean waiting;

  Connection(SocketChannel channel, String path, Consumer<Answer> answered) throws IOException {
    this.channel = channel;
    this.answered = answered;
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    head =
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\n".formatted(path)
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
  }

  /// Posts a form, which is ASCII and goes into the socket's buffer whole.
  void send(String form) {
    String request = head + form.length() + "\r\n\r\n" + form;
    ByteBuffer out = ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1));
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
