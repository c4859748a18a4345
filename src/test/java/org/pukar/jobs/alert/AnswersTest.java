package org.pukar.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.jobs.Job;
import org.pukar.jobs.Made;
import org.pukar.jobs.Marking;
import org.pukar.jobs.alert.Answers.Answered;
import org.pukar.phone.PhoneNumber;

/// What callers answer to alerts, and employers.
class AnswersTest extends AlertHouseTest {
  private static final Job JOB = Made.job(1, "mason", SURAT, 5).build();
  private PhoneNumber asked = phone(1);

  @BeforeEach
  void prepare() {
    asked = asks(1, 7, "mason", SURAT);
  }

  @Test
  void aYesIsARowForStaff() throws SQLException {
    told(1);

    assertThat(answers().yes(asked, "one")).contains(new Answered(JOB, Marking.MARKED));
    assertThat(answers().yes(asked, "one")).contains(new Answered(JOB, Marking.MARKED));
    assertThat(answers().yes(asked, "two")).contains(new Answered(JOB, Marking.KNOWN));
    assertThat(house.stored().rows()).containsEntry("interests", 1);
    assertThat(answers().wanting(JOB.id())).isEqualTo(1);
    assertThat(answers().told(JOB.id())).isEqualTo(1);
  }

  @Test
  void aNoIsKeptAndTakesAYesBack() throws SQLException {
    told(1);
    answers().yes(asked, "one");

    assertThat(answers().no(asked)).contains(JOB);

    assertThat(house.stored().rows()).doesNotContainKey("interests");
    assertThat(house.stored().cells("SELECT answer FROM alerts")).containsExactly("no");
    passes("31 minutes");
    assertThat(send()).isZero();
  }

  @Test
  void theLastAlertOfSevenDaysIsAnswered() throws SQLException {
    told(1);
    told(2);
    assertThat(answers().yes(asked, "one").map(answered -> answered.job().id().toString()))
        .hasValueSatisfying(id -> assertThat(id).endsWith("2"));

    passes("7 days 1 minute");

    assertThat(answers().yes(asked, "two")).isEqualTo(Optional.empty());
    assertThat(answers().no(asked)).isEmpty();
    assertThat(answers().no(new PhoneNumber("+917000099999"))).isEmpty();
  }

  @Test
  void aJobThatIsFilledStopsTheRest() throws SQLException {
    asks(2, 7, "mason", SURAT);
    told(1);
    answers().yes(asked, "one");
    assertThat(texts(asked)).isEqualTo(1);

    assertThat(answers().fill(JOB.id()).map(Job::state)).contains(Job.State.FILLED);
    assertThat(answers().fill(JOB.id()).map(Job::state)).contains(Job.State.FILLED);

    assertThat(texts(asked)).isEqualTo(1);
    assertThat(texts(phone(2))).isZero();
    assertThat(answers().yes(phone(2), "x").map(Answered::marking)).contains(Marking.FULL);
    passes("1 day");
    asks(3, 7, "mason", SURAT);
    assertThat(send()).isZero();
  }

  private static void told(long job) {
    offer(Made.job(job, "mason", SURAT, 5));
    send();
  }
}
