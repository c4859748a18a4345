package org.pukar.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pukar.callers.Notice;
import org.pukar.jobs.Job;
import org.pukar.jobs.Made;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Who is told of a new job, when, and who is not.
class WavesTest extends AlertHouseTest {
  /// Four places: a wave tells twelve.
  private static final Made JOB = Made.job(1, "mason", SURAT, 5);

  @Test
  void aNewJobIsToldOnceToWhoAskedForIt() throws SQLException {
    PhoneNumber asked = asks(1, 3, "mason", SURAT);
    PhoneNumber other = asks(2, 3, "welder", SURAT);
    offer(JOB);

    assertThat(send()).isEqualTo(1);
    passes("1 hour");
    assertThat(send()).isZero();

    assertThat(texts(asked)).isEqualTo(1);
    assertThat(texts(other)).isZero();
    assertThat(house.stored().found("Surat", "70000000")).isEmpty();
  }

  @Test
  void theNearestAreToldFirst() throws SQLException {
    List<PhoneNumber> anywhere = many(0, 12, "mason");
    List<PhoneNumber> state = many(20, 6, "mason", GUJARAT);
    List<PhoneNumber> near = many(40, 5, "mason", AHMEDABAD);
    List<PhoneNumber> here = many(60, 4, "", SURAT);
    List<PhoneNumber> far = many(80, 2, "mason", PUNE);
    offer(JOB);

    assertThat(send()).isEqualTo(12);
    assertThat(told(here)).isEqualTo(4);
    assertThat(told(near)).isEqualTo(5);
    assertThat(told(state)).isEqualTo(3);

    passes("31 minutes");
    assertThat(send()).isEqualTo(12);
    assertThat(told(state)).isEqualTo(6);
    assertThat(told(anywhere)).isEqualTo(9);
    assertThat(told(far)).isZero();
  }

  @Test
  void theNextWaveWaitsAndIsAsLargeAsThePlacesThatAreOpen() throws SQLException {
    List<PhoneNumber> asked = many(0, 30, "mason", SURAT);
    offer(JOB);
    assertThat(send()).isEqualTo(12);
    assertThat(send()).isZero();
    asked.stream().filter(WavesTest::isTold).limit(3).forEach(p -> answers().yes(p, p.e164()));

    passes("31 minutes");

    assertThat(send()).isEqualTo(3);
  }

  @Test
  void whenEnoughWantItNobodyIsToldAnyMore() throws SQLException {
    List<PhoneNumber> asked = many(0, 30, "mason", SURAT);
    offer(JOB);
    send();
    asked.stream().filter(WavesTest::isTold).limit(4).forEach(p -> answers().yes(p, p.e164()));

    passes("31 minutes");

    assertThat(send()).isZero();
    assertThat(house.stored().cells("SELECT 1 FROM jobs WHERE alert_due IS NOT NULL")).isEmpty();
  }

  @Test
  void wavesComeToAnEnd() throws SQLException {
    offer(JOB);
    for (int i = 0; i <= WavePlan.USUAL.most(); i++) {
      send();
      passes("31 minutes");
    }

    assertThat(house.stored().cells("SELECT 1 FROM jobs WHERE alert_due IS NOT NULL")).isEmpty();
  }

  @Test
  void aJobThatIsFilledOrOverIsToldToNobody() throws SQLException {
    PhoneNumber asked = asks(1, 3, "mason", SURAT);
    offer(JOB.in(Job.State.CLOSED), Made.job(2, "mason", SURAT, 6).in(Job.State.FILLED));
    offer(Made.job(3, "mason", SURAT, -90));

    assertThat(send()).isZero();
    assertThat(texts(asked)).isZero();
  }

  @Test
  void nobodyIsToldMoreOftenInAWeekThanAsked() throws SQLException {
    PhoneNumber once = asks(1, 1, "mason", SURAT);
    PhoneNumber thrice = asks(2, 3, "mason", SURAT);
    for (int i = 0; i < 5; i++) {
      offer(Made.job(10 + i, "mason", SURAT, 5));
      send();
    }
    assertThat(texts(once)).isEqualTo(1);
    assertThat(texts(thrice)).isEqualTo(3);

    asks(1, 1, "mason", SURAT, PUNE);
    offer(Made.job(20, "mason", SURAT, 5));
    send();
    assertThat(texts(once)).as("asked anew, the week goes on").isEqualTo(1);

    passes("7 days");
    offer(Made.job(21, "mason", SURAT, 5));
    send();
    assertThat(texts(once)).isEqualTo(2);
  }

  @Test
  void whoWaitsLongestIsToldFirst() throws SQLException {
    List<PhoneNumber> asked = many(0, 24, "mason", SURAT);
    offer(JOB);
    send();
    offer(Made.job(2, "mason", SURAT, 5));
    send();

    assertThat(told(asked)).isEqualTo(24);
  }

  @Test
  void whoWantsTheJobAlreadyIsNotToldOfIt() throws SQLException {
    PhoneNumber asked = asks(1, 3, "mason", SURAT);
    offer(JOB);
    house.jobs().mark(JOB.build().id(), asked, "once");

    assertThat(send()).isZero();
  }

  @Test
  void whoEndedOrWasForgottenIsNotTold() throws SQLException {
    PhoneNumber ended = asks(1, 3, "mason", SURAT);
    PhoneNumber forgotten = asks(2, 3, "mason", SURAT);
    assertThat(house.alerts().end(ended)).isTrue();
    assertThat(house.alerts().end(ended)).isFalse();
    UUID caller = house.callers().find(forgotten).orElseThrow().id();
    house
        .database()
        .inTransaction(h -> {
          house.alerts().forget(h, caller);
          return caller;
        });
    offer(JOB);

    assertThat(send()).isZero();
    assertThat(house.stored().rows()).containsEntry("alert_requests", 1);
    assertThat(house.stored().rows()).doesNotContainKey("alert_wishes");
  }

  @Test
  void aGroupOfTradesIsEveryOneOfThem() throws SQLException {
    PhoneNumber asked = asks(1, 7, "building", SURAT);
    offer(JOB, Made.job(2, "painter", SURAT, 5), Made.job(3, "cook", SURAT, 5));
    send();

    assertThat(texts(asked)).isEqualTo(2);
  }

  @Test
  void eachIsToldInTheLanguageInWhichSheAsked() throws SQLException {
    PhoneNumber phone = phone(1);
    agree(phone, Language.HINDI);
    Wish wish = new Wish(List.of("mason"), List.of(), 3);
    house.alerts().ask(phone, wish, new Notice(Language.HINDI_LATIN, "haan"));
    offer(JOB);
    send();
    assertThat(house.alerts().standing(phone)).contains(wish);

    assertThat(words(phone))
        .startsWith("Naya kaam: Raj mistri, Surat. Rs 850 roz, khana aur kamra");
  }

  @Test
  void nodesAtWorkTogetherTellEachCallerOnce() throws Exception {
    List<PhoneNumber> asked = many(0, 40, 1, "mason", SURAT);
    for (int i = 0; i < 8; i++) {
      offer(Made.job(30 + i, "mason", SURAT, 5));
    }
    int told = 0;
    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> sent =
          IntStream.range(0, 3).mapToObj(_ -> nodes.submit(AlertHouseTest::send)).toList();
      for (Future<Integer> one : sent) {
        told += one.get();
      }
    }

    assertThat(told).isEqualTo(40);
    assertThat(told(asked)).isEqualTo(40);
  }

  private static List<PhoneNumber> many(int from, int count, String trade, String... places) {
    return many(from, count, 3, trade, places);
  }

  private static List<PhoneNumber> many(
      int from, int count, int weekly, String trade, String... places) {
    return IntStream.range(from, from + count)
        .mapToObj(who -> asks(who, weekly, trade, places))
        .toList();
  }

  private static int told(List<PhoneNumber> phones) {
    return (int) phones.stream().filter(WavesTest::isTold).count();
  }

  private static boolean isTold(PhoneNumber phone) {
    try {
      return texts(phone) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String words(PhoneNumber phone) throws SQLException {
    List<String> row = house.stored().cells("SELECT id, words FROM outbox");
    return new String(
        house
            .callers()
            .find(phone)
            .orElseThrow()
            .key()
            .open(
                row.get(1).getBytes(StandardCharsets.ISO_8859_1),
                ("outbox " + row.getFirst()).getBytes(StandardCharsets.UTF_8)),
        StandardCharsets.UTF_8);
  }
}
