package org.pukar.channel.sms.smpp;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.pukar.config.SettingsException;

/// Lines sealed by TLS, to whoever has a certificate of its host's name from an authority that we
/// trust. Immutable; threads share it.
public final class Secured {
  private final SSLContext context;

  private Secured(SSLContext context) {
    this.context = context;
  }

  /// @param authority a file of certificates (PEM), the only ones that are trusted; empty: those
  ///   that Java trusts
  /// @throws SettingsException if it cannot be read
  static Secured by(String authority) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(authority.isEmpty() ? null : certificates(Path.of(authority)));
      context.init(null, trust.getTrustManagers(), null);
      return new Secured(context);
    } catch (IOException | GeneralSecurityException e) {
      throw new SettingsException("smpp.tls_authority cannot be read as certificates.");
    }
  }

  private static KeyStore certificates(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + store.size(), one);
      }
    }
    return store;
  }

  /// Seals a line.
  ///
  /// @param plain connected; closed with what is returned
  /// @throws IOException if whoever answers is not that host, or does not answer in time
  Socket over(Socket plain, String host, int port, Duration patience) throws IOException {
    SSLSocket sealed = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
    SSLParameters parameters = sealed.getSSLParameters();
    // The certificate must be of the host: as browsers have it (RFC 9110, 4.3.4).
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    sealed.setSSLParameters(parameters);
    sealed.setSoTimeout((int) patience.toMillis());
    sealed.startHandshake();
    return sealed;
  }
}
