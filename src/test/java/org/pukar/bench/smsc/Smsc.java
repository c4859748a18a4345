package org.pukar.bench.smsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;

/// Takes every text at once, and says of each a second later that it came, where that is wanted.
/// Serves on a thread of its own until it is closed. Threads share it.
public final class Smsc implements AutoCloseable {
  private static final long TURN_MS = 5;

  private final Selector selector = Selector.open();
  private final ServerSocketChannel door = ServerSocketChannel.open();
  private final AtomicLong names = new AtomicLong(1L << 32);
  private final Receipts receipts = new Receipts();
  private final Submits submits;
  private final Thread thread;
  private volatile boolean closing;

  private Smsc(Submits submits) throws IOException {
    this.submits = submits;
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    door.configureBlocking(false);
    door.register(selector, SelectionKey.OP_ACCEPT);
    thread = Thread.ofPlatform().name("smsc").daemon().start(this::serve);
  }

  /// Begins to serve on a free port of this machine.
  ///
  /// @param submits counts what comes
  public static Smsc open(Submits submits) throws IOException {
    return new Smsc(submits);
  }

  public int port() {
    return door.socket().getLocalPort();
  }

  public Submits submits() {
    return submits;
  }

  public Receipts receipts() {
    return receipts;
  }

  private void serve() {
    try {
      while (!closing) {
        selector.select(this::serve, TURN_MS);
        long now = System.nanoTime();
        selector.keys().stream()
            .filter(key -> key.attachment() != null && key.isValid())
            .forEach(key -> write(key, now));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        letIn(door.accept());
      } else if (key.isReadable()) {
        ((Session) key.attachment()).read();
      }
    } catch (IOException e) {
      end(key);
    }
  }

  private void letIn(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
    key.attach(new Session(key, names, submits, receipts));
  }

  private static void write(SelectionKey key, long now) {
    try {
      ((Session) key.attachment()).write(now);
    } catch (IOException e) {
      end(key);
    }
  }

  private static void end(SelectionKey key) {
    try {
      ((Session) key.attachment()).end();
    } catch (IOException e) {
      System.err.println("A session could not be ended: " + e);
    }
  }

  @Override
  public void close() throws IOException {
    closing = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
