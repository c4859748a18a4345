package org.pukar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A way to a server that can be shut, stopped up or cut, and opened again. Threads may share it.
public final class Proxy implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition flows = lock.newCondition();
  private boolean hanging;
  private ServerSocket door;

  private Proxy(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, HERE);
    this.port = door.getLocalPort();
    listen(door);
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
    hang(false);
    if (door.isClosed()) {
      ServerSocket again = new ServerSocket();
      again.setReuseAddress(true);
      again.bind(new InetSocketAddress(HERE, port));
      door = again;
      listen(again);
    }
  }

  /// Cuts all connections and takes no new ones.
  public void refuse() throws IOException {
    door.close();
    cut();
  }

  /// Takes everything and passes nothing on.
  public void hang() {
    hang(true);
  }

  /// Cuts all connections; new ones are taken.
  public void cut() throws IOException {
    for (Socket socket : open) {
      socket.setSoLinger(true, 0);
      socket.close();
    }
    open.clear();
  }

  private void hang(boolean from) {
    lock.lock();
    try {
      hanging = from;
      flows.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void listen(ServerSocket at) {
    Thread.startVirtualThread(() -> {
      while (!at.isClosed()) {
        try {
          connect(at.accept());
        } catch (IOException e) {
          // The door was shut, or the server behind it is gone: whoever came sees that.
        }
      }
    });
  }

  private void connect(Socket near) throws IOException {
    Socket far = new Socket(HERE, target);
    open.add(near);
    open.add(far);
    Thread.startVirtualThread(() -> pump(near, far));
    Thread.startVirtualThread(() -> pump(far, near));
  }

  private void pump(Socket from, Socket to) {
    byte[] some = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        awaitFlow();
        out.write(some, 0, count);
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

  private void awaitFlow() throws InterruptedException {
    lock.lock();
    try {
      while (hanging) {
        flows.await();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    try {
      pass();
      refuse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
