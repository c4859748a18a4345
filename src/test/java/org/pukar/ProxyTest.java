package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// The way to a server that tests disturb.
class ProxyTest {

  @Test
  void aDoorThatWasShutOpensAgainAtOnce() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 50, here);
        Proxy proxy = Proxy.to("tcp://here:" + server.getLocalPort())) {
      int port = URI.create(proxy.instead("tcp://here:" + server.getLocalPort())).getPort();
      for (int i = 0; i < 200; i++) {
        proxy.refuse();
        assertThatThrownBy(() -> new Socket(here, port).close())
            .isInstanceOf(ConnectException.class);
        proxy.pass();
        try (Socket socket = new Socket(here, port);
            Socket far = server.accept()) {
          far.getOutputStream().write(i);
          assertThat(socket.getInputStream().read()).isEqualTo(i);
        }
      }
    }
  }
}
