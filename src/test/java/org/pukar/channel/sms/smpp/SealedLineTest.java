package org.pukar.channel.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jsmpp.session.SMPPServerSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Logged;
import org.pukar.config.SettingsException;
import org.pukar.outbox.link.Handed;

/// Lines to an SMSC that are sealed by TLS.
class SealedLineTest {
  private static final String HERE = "san=dns:localhost,ip:127.0.0.1";

  @TempDir private static Path folder;

  @Test
  void textsGoAndComeOverASealedLineThatLivesThroughSilence() throws Exception {
    OwnCertificate certificate = OwnCertificate.made(folder.resolve("here"), HERE);
    try (FakeSmsc smsc = FakeSmsc.sealed(certificate.sockets());
        Linked linked = sealed(smsc, "tls_authority=" + certificate.file()).bound(1)) {
      SMPPServerSession session = smsc.session();
      assertThat(smsc.isBoundAgain(Duration.ofMillis(2_500))).isFalse();
      byte[] help = "HELP".getBytes(StandardCharsets.US_ASCII);
      new Brings("917000000993", "56161", 0, 0, help, List.of()).by(session);

      assertThat(linked.arrival().words()).isEqualTo("HELP");
      assertThat(linked.link.carry(Linked.text(1, "Hello"))).isInstanceOf(Handed.Taken.class);
    }
  }

  private static Linked sealed(FakeSmsc smsc, String... settings) {
    String[] all = Arrays.copyOf(settings, settings.length + 1);
    all[settings.length] = "enquire_s=1";
    return Linked.sealedAt("localhost", smsc.port(), all);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
    OwnCertificate certificate = OwnCertificate.made(folder.resolve("unknown"), HERE);
    try (FakeSmsc smsc = FakeSmsc.sealed(certificate.sockets())) {
      assertRefused(smsc);
    }
  }

  @Test
  void anotherHostsCertificateIsRefused() throws Exception {
    OwnCertificate other = OwnCertificate.made(folder.resolve("other"), "san=dns:smsc.example.org");
    try (FakeSmsc smsc = FakeSmsc.sealed(other.sockets())) {
      assertRefused(smsc, "tls_authority=" + other.file());
    }
  }

  @Test
  void anOpenLineIsNoSealedOne() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking()) {
      assertRefused(smsc, "answer_ms=300");
    }
  }

  private static void assertRefused(FakeSmsc smsc, String... settings) {
    try (Logged logged = Logged.start();
        Linked linked = sealed(smsc, settings)) {
      logged.awaits(Line.class.getName(), 1);

      assertThat(logged.text()).contains("cannot be reached").doesNotContain("sesame");
      assertThat(linked.link.carry(Linked.text(1, "Hello"))).isEqualTo(new Handed.Unreachable());
      assertThat(smsc.taken()).isEmpty();
    }
  }

  @Test
  void anAuthorityThatCannotBeReadIsAWrongSetting() throws Exception {
    Path none = Files.writeString(folder.resolve("none.pem"), "no certificate");
    for (Path file : List.of(none, folder.resolve("missing.pem"))) {
      assertThatThrownBy(() -> Linked.sealedAt("localhost", 1, "tls_authority=" + file))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("smpp.tls_authority");
    }
  }
}
