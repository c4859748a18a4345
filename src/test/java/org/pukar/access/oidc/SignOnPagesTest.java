package org.pukar.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.Gateway;
import org.pukar.RealScript;
import org.pukar.access.Role;
import org.pukar.access.accounts.Account;
import org.pukar.access.accounts.Accounts;
import org.pukar.access.accounts.Person;
import org.pukar.console.Visitor;
import org.pukar.db.Database;
import org.pukar.keys.Keys;
import org.pukar.text.Language;

/// Staff who come in by way of an authority: those who were invited, nobody else, and no answer
/// that is not for this browser, now, from there.
class SignOnPagesTest {
  private static final String OTHER = "/console/signin/other";
  private static Authorities authority;
  private static Gateway gateway;
  private static Database database;
  private static Accounts accounts;

  private final Visitor visitor = new Visitor(path -> gateway.address(path));

  @BeforeAll
  static void start() throws Exception {
    authority = new Authorities();
    gateway =
        Gateway.start(
            RealScript.CONFIG,
            Map.of(
                "PUKAR_PORT",
                "" + freePort(),
                "PUKAR_OIDC_ISSUER",
                authority.issuer(),
                "PUKAR_OIDC_CLIENT",
                Authorities.CLIENT,
                "PUKAR_OIDC_SECRET",
                Authorities.SECRET,
                "PUKAR_OIDC_NAME",
                "State <ID>"));
    database = gateway.servers().database(2);
    accounts =
        new Accounts(
            database,
            Keys.read(Path.of("src/test/resources/keys.json")),
            UUID::randomUUID,
            SignOnPagesTest::chance,
            Clock.systemUTC(),
            2);
  }

  @AfterAll
  static void stop() {
    database.close();
    gateway.close();
    authority.close();
  }

  @BeforeEach
  void nothingIsWrong() {
    authority.wrong = Authorities.Wrong.NOTHING;
    authority.ways = new String[] {"pwd"};
    authority.subject = "somebody " + UUID.randomUUID();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static byte[] chance(int bytes) {
    byte[] all = new byte[bytes];
    new SecureRandom().nextBytes(all);
    return all;
  }

  private static String invited(String name) {
    return accounts
        .invite(
            new Person(
                name, "Asha", "Helpline", Language.ENGLISH, Set.of(Role.AGENT), Set.of("s21")))
        .orElseThrow();
  }

  private HttpResponse<String> comesIn(String name) {
    return visitor.get(OTHER + "?invited=" + invited(name));
  }

  @Test
  void whoWasInvitedComesInFromThereAndAgainLater() {
    String token = invited("first");
    assertThat(visitor.get("/console/invited/" + token).body())
        .contains(OTHER + "?invited=" + token, "Sign in with State &lt;ID&gt;");
    assertThat(visitor.get(OTHER + "?invited=" + token).uri().getPath())
        .isEqualTo("/console/cases");

    Visitor later = new Visitor(gateway::address);
    assertThat(later.get("/console/cases").body()).contains(OTHER + "?to=/console/cases");
    assertThat(later.get(OTHER + "?to=/console/cases/new").uri().getPath())
        .isEqualTo("/console/cases/new");
    assertThat(accounts.isInvitation(token)).as("the link opens nothing more").isFalse();
  }

  @Test
  void aStrangerIsToldThatNothingOpens() {
    HttpResponse<String> page = visitor.get(OTHER);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("That did not open an account here");
    assertThat(visitor.get("/console/cases").uri().getPath()).isEqualTo("/console/signin");
  }

  @Test
  void anInvitationIsNotForWhoHasAnAccountAlready() {
    comesIn("second");
    String token = invited("third");
    assertThat(new Visitor(gateway::address).get(OTHER + "?invited=" + token).body())
        .contains("Complaints");
    assertThat(accounts.isInvitation(token)).as("that link stays another's").isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void whatTheAuthorityDoesWrongOpensNothing(Authorities.Wrong wrong) {
    String token = invited("wrong " + wrong);
    authority.wrong = wrong;
    assertThat(visitor.get(OTHER + "?invited=" + token).statusCode()).isEqualTo(422);
    assertThat(accounts.isInvitation(token)).isTrue();
  }

  @Test
  void anAnswerIsForTheBrowserThatAskedAlone() throws Exception {
    comesIn("fourth");
    String path = answer().getRawPath() + "?" + answer().getRawQuery();
    assertThat(new Visitor(gateway::address).get(path).statusCode()).isEqualTo(422);
    assertThat(visitor.get(path).statusCode()).as("nor twice").isEqualTo(422);
    assertThat(visitor.get(OTHER + "/back?x=%ff&&=").statusCode()).isEqualTo(422);
  }

  /// Where the authority sends a browser back to that asks now.
  private static URI answer() throws Exception {
    HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    HttpResponse<Void> out =
        http.send(
            HttpRequest.newBuilder(gateway.address(OTHER)).build(),
            HttpResponse.BodyHandlers.discarding());
    HttpResponse<Void> back =
        http.send(
            HttpRequest.newBuilder(URI.create(out.headers().firstValue("Location").orElseThrow()))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    return URI.create(back.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void herCodeIsAskedUnlessTheAuthorityAskedTwoThings() throws Exception {
    comesIn("fifth");
    Account account =
        accounts.known(authority.issuer() + " " + authority.subject, "").orElseThrow();
    UUID id = account.actor().id();
    Accounts.Offered offered = accounts.offer(id);
    assertThat(accounts.take(id, offered, code(new Base32().decode(offered.letters()))))
        .isPresent();

    assertThat(new Visitor(gateway::address).get(OTHER).body()).contains("Code of six digits");
    authority.ways = new String[] {"pwd", "mfa"};
    assertThat(new Visitor(gateway::address).get(OTHER).uri().getPath())
        .isEqualTo("/console/cases");
  }

  private static String code(byte[] secret) throws Exception {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    return codes.generateOneTimePasswordString(
        new SecretKeySpec(secret, codes.getAlgorithm()), Instant.now());
  }

  @Test
  void nobodyIsSentElsewhere() {
    comesIn("sixth");
    assertThat(visitor.get(OTHER + "?to=//elsewhere.example").uri().getPath())
        .isEqualTo("/console/cases");
  }
}
