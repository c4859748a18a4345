package org.pukar.channel.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate that nobody but its maker signed, with its key. Immutable.
///
/// @param file the certificate alone (PEM)
record OwnCertificate(Path store, Path file) {
  private static final String PASSWORD = "sesame-sesame";

  /// Makes one by the JDK's own tool.
  ///
  /// @param name an extension that says whose it is: `san=dns:localhost`
  static OwnCertificate made(Path prefix, String name) throws IOException, InterruptedException {
    Path store = Path.of(prefix + ".p12");
    Path file = Path.of(prefix + ".pem");
    keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=smsc", "-ext", name);
    keytool(store, "-exportcert", "-rfc", "-file", file.toString());
    return new OwnCertificate(store, file);
  }

  private static void keytool(Path store, String... deed) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(tool.toString()));
    command.addAll(List.of(deed));
    command.addAll(
        List.of("-alias", "smsc", "-keystore", store.toString(), "-storepass", PASSWORD));
    Process made =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(store.resolveSibling("keytool.log").toFile())
            .start();
    assertThat(made.waitFor()).isZero();
  }

  /// Sockets of a server that shows it.
  ServerSocketFactory sockets() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }
}
