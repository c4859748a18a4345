package org.pukar.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.promise.Promises;
import org.pukar.text.Language;

/// Of each caller at most one call to talk is open; she sees, changes and cancels that and no
/// other.
class TalksTest extends HouseTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+917000000231");
  private static final PhoneNumber OTHER = new PhoneNumber("+917000000232");
  private static final String WISHES =
      "SELECT due_at = asked_at, language, voice, state FROM callbacks ORDER BY asked_at, id";

  private Talks talks;

  @BeforeEach
  void agree() {
    talks = new Talks(house.database(), house.callers());
    for (PhoneNumber phone : List.of(PHONE, OTHER)) {
      house.callers().agree(phone, Purpose.CALL_BACK, new Notice(Language.HINDI, "ok"), "session");
    }
  }

  @Test
  void askedForTwiceItIsOneCallAsItWasAskedFor() throws SQLException {
    arrange(PHONE, "talk", "first");
    house.ground().clock().pass(Duration.ofHours(1));
    arrange(PHONE, "talk", "second");

    assertThat(house.stored().cells(WISHES)).containsExactly("t", "or", "any", "open");
    assertThat(talks.find(OTHER)).isEmpty();
  }

  @Test
  void eachWishIsChangedAndTheOthersStay() throws SQLException {
    arrange(PHONE, "talk", "once");
    Instant due = house.ground().clock().instant().plusSeconds(3600);

    change(call -> call.wish().by(Wish.Voice.WOMAN));
    change(call -> call.wish().in(Language.MALAYALAM));
    change(call -> call.wish().at(due));

    assertThat(open().wish()).isEqualTo(new Wish(due, Language.MALAYALAM, Wish.Voice.WOMAN));
    change(call -> call.wish().at(call.askedAt()));
    assertThat(house.stored().cells(WISHES)).containsExactly("t", "ml", "woman", "open");
  }

  @Test
  void cancelledItIsSeenNoMoreAndTheNextIsAnother() throws SQLException {
    arrange(PHONE, "talk", "once");
    UUID id = open().id();

    talks.cancel(PHONE, id);
    talks.cancel(PHONE, id);

    assertThat(talks.find(PHONE)).isEmpty();
    assertThat(talks.change(PHONE, id, call -> call.wish().by(Wish.Voice.MAN))).isFalse();
    arrange(PHONE, "talk", "once");
    assertThat(talks.find(PHONE)).as("the same deed again").isEmpty();
    arrange(PHONE, "talk", "another");
    assertThat(open().id()).isNotEqualTo(id);
    assertThat(house.stored().cells("SELECT state FROM callbacks ORDER BY state"))
        .containsExactly("cancelled", "open");
  }

  @Test
  void callsAboutOtherMattersAreNotSeen() throws SQLException {
    for (String matter : List.of("complaint", "job", "talker")) {
      arrange(PHONE, matter, matter);
    }

    assertThat(talks.find(PHONE)).isEmpty();

    arrange(PHONE, "talk", "once");
    talks.cancel(PHONE, open().id());
    assertThat(house.stored().cells("SELECT id FROM callbacks WHERE state = 'open'")).hasSize(3);
  }

  @Test
  void anotherPhonesCallIsAsGoodAsNone() {
    arrange(PHONE, "talk", "once");
    UUID id = open().id();

    assertThat(talks.change(OTHER, id, call -> call.wish().by(Wish.Voice.MAN))).isFalse();
    talks.cancel(OTHER, id);

    assertThat(open().wish().voice()).isEqualTo(Wish.Voice.ANY);
  }

  @Test
  void manyAtOnceAreOneCall() throws SQLException {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 8).forEach(i -> callers.execute(() -> arrange(PHONE, "talk", "at-" + i)));
    }

    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
  }

  /// Written down by an older node while PostgreSQL was away: in her own language then.
  @Test
  void aPromiseOfTheOldFormIsKeptTo() throws Exception {
    Instant asked = Instant.ofEpochMilli(1_780_000_000_000L);
    Promises promises = new Promises(house.redis(), house.ground().keys().sessions(), "callbacks");
    promises.keep(oldForm(asked));

    house.callbacks().redeemPromises();

    assertThat(house.stored().cells(WISHES)).containsExactly("t", "hi", "any", "open");
    assertThat(open().askedAt()).isEqualTo(asked);
  }

  @Test
  void aPromiseCarriesTheLanguage() {
    Callback callback =
        new Callback(PHONE, "talk:", Instant.EPOCH, Optional.of(Language.ODIA_LATIN), "once");

    assertThat(Callback.read(callback.write())).isEqualTo(callback);
    assertThat(callback.toString()).doesNotContain("7000000231");
  }

  private static byte[] oldForm(Instant asked) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(PHONE.e164());
    out.writeUTF("talk:");
    out.writeLong(asked.toEpochMilli());
    out.writeUTF("once");
    return bytes.toByteArray();
  }

  private static void arrange(PhoneNumber phone, String matter, String onceKey) {
    house.callbacks().arrange(phone, matter, "", Language.ODIA, onceKey);
  }

  private OpenCall open() {
    return talks.find(PHONE).orElseThrow();
  }

  private void change(Function<OpenCall, Wish> change) {
    assertThat(talks.change(PHONE, open().id(), change)).isTrue();
  }
}
