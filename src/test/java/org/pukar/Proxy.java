package org.pukar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// A way to a server that can be shut, stopped up, slowed or cut, and opened again. Threads may
/// share it.
public final class Proxy implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  /// How what the server says goes through: in pieces of so many bytes, each after a pause.
  private record Traffic(Duration pause, int most) {
    static final Traffic FREE = new Traffic(Duration.ZERO, Integer.MAX_VALUE);
    static final Traffic STOPPED = new Traffic(Duration.ofDays(1), Integer.MAX_VALUE);
    static final Traffic LOST = new Traffic(Duration.ZERO, 0);

    /// What is said to the server is only ever stopped or lost.
    Traffic there() {
      return equals(STOPPED) || equals(LOST) ? this : FREE;
    }
  }

  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /// Holds the port while the door is shut, or another connection might leave from it.
  private final Socket holder = new Socket();

  private volatile Traffic traffic = Traffic.FREE;
  private Door door;

  private Proxy(int target) throws IOException {
    this.target = target;
    holder.setReuseAddress(true);
    holder.bind(new InetSocketAddress(HERE, 0));
    this.port = holder.getLocalPort();
    this.door = openDoor();
  }

  /// @param porter lets callers in until the door is shut
  private record Door(ServerSocket socket, Thread porter) {}

  private Door openDoor() throws IOException {
    ServerSocket made = new ServerSocket();
    made.setReuseAddress(true);
    made.bind(new InetSocketAddress(HERE, port));
    return new Door(made, Thread.startVirtualThread(() -> listen(made)));
  }

  /// An open way to the server of that address on this machine.
  public static Proxy to(String url) throws IOException {
    return new Proxy(portOf(url));
  }

  /// The same address by this way.
  public String instead(String url) {
    return url.replace(":" + target, ":" + port);
  }

  private static int portOf(String url) {
    return URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url).getPort();
  }

  /// Everything goes through, now or again; what hung goes on.
  public void pass() throws IOException {
    if (traffic.equals(Traffic.LOST)) {
      cut();
    }
    let(Traffic.FREE);
    if (door.socket().isClosed()) {
      door = openDoor();
    }
  }

  /// Cuts all connections and takes no new ones.
  public void refuse() throws IOException {
    shutDoor();
    cut();
  }

  /// The system takes callers until the thread that waits for them has left.
  private void shutDoor() throws IOException {
    door.socket().close();
    try {
      door.porter().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /// Takes as much as fits on the way and passes nothing on.
  public void hang() {
    let(Traffic.STOPPED);
  }

  /// Takes connections and everything that is said, and it is lost: a machine that is gone behind
  /// something that does not know. Its connections are cut when it passes again.
  public void halfOpen() {
    let(Traffic.LOST);
  }

  /// Each answer comes so much later.
  public void slow(Duration later) {
    let(new Traffic(later, Integer.MAX_VALUE));
  }

  /// Answers come byte by byte, so far apart.
  public void drip(Duration apart) {
    let(new Traffic(apart, 1));
  }

  /// Cuts all connections; new ones are taken.
  public void cut() throws IOException {
    for (Socket socket : open) {
      reset(socket);
    }
    open.clear();
  }

  private static void reset(Socket socket) throws IOException {
    try {
      socket.setSoLinger(true, 0);
    } catch (SocketException e) {
      // It was closed meanwhile.
    }
    socket.close();
  }

  private void let(Traffic go) {
    lock.lock();
    try {
      traffic = go;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void listen(ServerSocket at) {
    while (!at.isClosed()) {
      try {
        connect(at.accept());
        if (at.isClosed()) {
          cut();
        }
      } catch (IOException e) {
        // The door was shut.
      }
    }
  }

  private void connect(Socket near) throws IOException {
    open.add(near);
    try {
      Socket far = new Socket(HERE, target);
      open.add(far);
      Thread.startVirtualThread(() -> pump(near, far, Traffic::there));
      Thread.startVirtualThread(() -> pump(far, near, UnaryOperator.identity()));
    } catch (IOException e) {
      // The server behind is gone: whoever came sees that.
      open.remove(near);
      reset(near);
    }
  }

  private void pump(Socket from, Socket to, UnaryOperator<Traffic> rule) {
    byte[] some = new byte[65_536];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        passOn(out, some, count, rule);
      }
    } catch (IOException e) {
      // One side is gone; closing tells the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void passOn(OutputStream out, byte[] some, int count, UnaryOperator<Traffic> rule)
      throws IOException, InterruptedException {
    int sent = 0;
    while (sent < count) {
      int piece = Math.min(awaitTurn(rule), count - sent);
      if (piece == 0) {
        return;
      }
      out.write(some, sent, piece);
      sent += piece;
    }
  }

  /// How many bytes may go when the pause is over; a change ends it.
  private int awaitTurn(UnaryOperator<Traffic> rule) throws InterruptedException {
    lock.lock();
    try {
      Traffic at;
      do {
        at = traffic;
        long left = rule.apply(at).pause().toNanos();
        while (left > 0 && at.equals(traffic)) {
          left = changed.awaitNanos(left);
        }
      } while (!at.equals(traffic));
      return rule.apply(at).most();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    try {
      refuse();
      let(Traffic.FREE);
      holder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
