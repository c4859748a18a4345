package org.pukar.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pukar.Ground;
import org.pukar.Stored;
import org.pukar.access.Role;
import org.pukar.db.Database;
import org.pukar.text.Language;

/// Who comes in with which password and code, and who does not.
class AccountsTest {
  private static final String PASSWORD = "a long sentence";
  private static Ground ground;
  private static Database database;
  private static Accounts accounts;
  private static Visits visits;

  private final Totp totp = new Totp();

  @BeforeAll
  static void open() throws SQLException {
    ground = Ground.fresh();
    database = ground.database(4);
    accounts =
        new Accounts(
            database, ground.keys(), UUID::randomUUID, AccountsTest::chance, ground.clock(), 2);
    visits = new Visits(database, AccountsTest::chance);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static byte[] chance(int bytes) {
    byte[] all = new byte[bytes];
    new SecureRandom().nextBytes(all);
    return all;
  }

  private static Account entered(String name) {
    accounts.enter(
        new Person(name, "Asha", "Helpline", Language.HINDI, Set.of(Role.AGENT), Set.of("s21")),
        PASSWORD);
    return in(accounts.enter(name, PASSWORD));
  }

  private static Account in(Entered entered) {
    assertThat(entered).isInstanceOf(Entered.In.class);
    return ((Entered.In) entered).account();
  }

  @Test
  void herPasswordLetsHerInWithHerRolesAndPlaces() {
    Account asha = entered("Asha.R ");

    assertThat(asha.name()).isEqualTo("asha.r");
    assertThat(asha.actor().roles()).containsExactly(Role.AGENT);
    assertThat(asha.actor().places()).containsExactly("s21");
    assertThat(asha.language()).isEqualTo(Language.HINDI);
    assertThat(in(accounts.enter("ASHA.R", PASSWORD)).actor().id()).isEqualTo(asha.actor().id());
    assertThat(accounts.enter("asha.r", "a long sentencf")).isInstanceOf(Entered.Refused.class);
  }

  @Test
  void fiveWrongTriesLockAndARightOneBeforeForgivesThem() throws SQLException {
    Account one = entered("locked");
    for (int i = 0; i < 4; i++) {
      assertThat(accounts.enter("locked", "wrong")).isInstanceOf(Entered.Refused.class);
    }
    assertThat(accounts.enter("locked", PASSWORD)).isInstanceOf(Entered.In.class);
    for (int i = 0; i < 5; i++) {
      assertThat(accounts.enter("locked", "wrong")).isInstanceOf(Entered.Refused.class);
    }
    assertThat(accounts.enter("locked", PASSWORD)).isInstanceOf(Entered.Refused.class);

    new Stored(ground.servers())
        .run("UPDATE accounts SET locked_until = now() WHERE id = '" + one.actor().id() + "'");
    assertThat(accounts.enter("locked", PASSWORD))
        .as("when it is over")
        .isInstanceOf(Entered.In.class);
  }

  @Test
  void aCodeOpensOnceAndTheNextOnesOpenToo() {
    UUID id = entered("coded").actor().id();
    byte[] secret = secret(id);
    String now = totp.code(secret, ground.clock().instant().plus(Duration.ofSeconds(30)));

    assertThat(accounts.isCode(id, now)).as("a clock that goes before").isTrue();
    assertThat(accounts.isCode(id, now)).as("seen over her shoulder").isFalse();
    assertThat(accounts.isCode(id, "000000")).isFalse();
    assertThat(in(accounts.enter("coded", PASSWORD)).hasSecret()).isTrue();
  }

  @Test
  void aCodeThatSheWroteDownOpensOnce() {
    UUID id = entered("recovered").actor().id();
    Accounts.Offered offered = accounts.offer(id);
    byte[] secret = new Base32().decode(offered.letters());
    List<String> codes =
        accounts.take(id, offered, totp.code(secret, ground.clock().instant())).orElseThrow();

    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(accounts.isCode(id, codes.getFirst().toLowerCase(java.util.Locale.ROOT))).isTrue();
    assertThat(accounts.isCode(id, codes.getFirst())).isFalse();
    assertThat(accounts.isCode(id, codes.get(1))).isTrue();
  }

  private byte[] secret(UUID id) {
    Accounts.Offered offered = accounts.offer(id);
    byte[] secret = new Base32().decode(offered.letters());
    assertThat(accounts.take(id, offered, "123")).isEmpty();
    String code = totp.code(secret, ground.clock().instant());
    assertThat(accounts.take(id, offered, code)).isPresent();
    assertThat(accounts.isCode(id, code)).as("it was used to set it up").isFalse();
    return secret;
  }

  @Test
  void theInvitedChoosesHerPasswordOnce() {
    Person person =
        new Person(
            "new", "Gita", "Helpline", Language.ENGLISH, Set.of(Role.OFFICER), Set.of("s21"));
    String token = accounts.invite(person).orElseThrow();

    assertThat(accounts.invite(person)).as("that name is taken").isEmpty();
    assertThat(accounts.enter("new", "")).isInstanceOf(Entered.Refused.class);
    assertThat(accounts.isInvitation(token)).isTrue();
    assertThat(accounts.accept(token, PASSWORD)).isTrue();
    assertThat(accounts.accept(token, "somebody else's")).isFalse();
    assertThat(accounts.enter("new", PASSWORD)).isInstanceOf(Entered.In.class);
  }

  @Test
  void aVisitIsKnownByItsCookieUntilItEnds() throws SQLException {
    UUID id = entered("visitor").actor().id();
    String cookie = visits.begin(id, Visit.Step.IN, "");

    assertThat(visits.find(cookie).orElseThrow().account().actor().id()).isEqualTo(id);
    assertThat(visits.find("forged")).isEmpty();
    String next = visits.begin(id, Visit.Step.IN, cookie);
    assertThat(visits.find(cookie)).as("who had put it there knows nothing").isEmpty();
    Stored stored = new Stored(ground.servers());
    stored.run("UPDATE desk_visits SET seen_at = now() - interval '121 minutes'");
    assertThat(visits.find(next)).isEmpty();
    String other = visits.begin(id, Visit.Step.IN, "");
    stored.run("UPDATE access_keys SET ended_at = now() WHERE id = '" + id + "'");
    assertThat(visits.find(other)).as("her account was ended").isEmpty();
    assertThat(accounts.enter("visitor", PASSWORD)).isInstanceOf(Entered.Refused.class);
  }

  @Test
  void nothingOfASecretIsStoredReadably() throws SQLException {
    UUID id = entered("hidden").actor().id();
    byte[] secret = secret(id);
    assertThat(new Stored(ground.servers()).found(PASSWORD, new Base32().encodeToString(secret)))
        .isEmpty();
  }
}
