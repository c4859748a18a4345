package org.pukar.channel.sms.smpp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/// Where a fake SMSC listens: one address of this machine, open or sealed.
record Port(ServerSocket socket) implements ServerConnectionFactory {

  /// Opens it. The system takes callers at an address for a moment after its owner died.
  static Port open(int number, ServerSocketFactory sockets) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        return new Port(sockets.createServerSocket(number, 50, InetAddress.getLoopbackAddress()));
      } catch (BindException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  int number() {
    return socket.getLocalPort();
  }

  @Override
  public ServerSocketConnection listen(int port) {
    return new ServerSocketConnection(socket);
  }

  @Override
  public ServerSocketConnection listen(int port, int patience) {
    return listen(port);
  }

  @Override
  public ServerSocketConnection listen(int port, int patience, int backlog) {
    return listen(port);
  }
}
