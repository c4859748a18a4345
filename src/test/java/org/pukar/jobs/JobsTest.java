package org.pukar.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.db.StatementFailed;
import org.pukar.phone.PhoneNumber;
import org.pukar.place.Shipped;
import org.pukar.text.Language;

/// Jobs in PostgreSQL: kept, wished for once.
class JobsTest extends JobHouseTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+917000000411");
  private static final PhoneNumber OTHER = new PhoneNumber("+917000000412");

  @BeforeEach
  void prepare() {
    agree(PHONE, Language.HINDI);
    agree(OTHER, Language.HINDI);
  }

  @Test
  void aJobIsKeptAsItWasPosted() {
    Job job = Made.job(1, "mason", SURAT, 5).build();
    house.jobs().post(List.of(job));

    assertThat(house.jobs().find(job.id())).contains(job);
    assertThat(house.jobs().find(new UUID(0, 99))).isEmpty();
  }

  @Test
  void aWishIsNotedOnce() throws SQLException {
    Job job = posted();

    assertThat(house.jobs().mark(job.id(), PHONE, "one")).isEqualTo(Marking.MARKED);
    assertThat(house.jobs().mark(job.id(), PHONE, "one")).isEqualTo(Marking.MARKED);
    assertThat(house.jobs().mark(job.id(), PHONE, "two")).isEqualTo(Marking.KNOWN);
    assertThat(house.stored().rows()).containsEntry("interests", 1);
    assertThat(house.jobs().marked(PHONE, 9)).containsExactly(job);
    assertThat(house.jobs().marked(OTHER, 9)).isEmpty();
    assertThat(house.jobs().look(job.id(), PHONE)).contains(new Looked(job, true));
    assertThat(house.jobs().look(job.id(), OTHER)).contains(new Looked(job, false));
    assertThat(house.stored().found("7000000411")).isEmpty();
  }

  @Test
  void theSameWishAtOnceIsNotedOnce() throws SQLException {
    Job job = posted();
    Set<Marking> markings = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        threads.execute(() -> markings.add(house.jobs().mark(job.id(), PHONE, "one")));
      }
    }

    assertThat(markings).containsExactly(Marking.MARKED);
    assertThat(house.stored().rows()).containsEntry("interests", 1);
  }

  @Test
  void whatIsFilledMeanwhileIsNotNoted() throws SQLException {
    Job job = posted();
    house.stored().run("UPDATE jobs SET state = 'filled'");

    assertThat(house.jobs().mark(job.id(), PHONE, "one")).isEqualTo(Marking.FULL);
    assertThat(house.jobs().mark(new UUID(0, 99), PHONE, "two")).isEqualTo(Marking.FULL);
    assertThat(house.stored().rows()).doesNotContainKey("interests");
  }

  @Test
  void whoDidNotAgreeIsNotNoted() {
    Job job = posted();

    assertThatThrownBy(() -> house.jobs().mark(job.id(), new PhoneNumber("+917000000413"), "one"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aJobThatCannotBeIsRefused() {
    Job job = Made.job(1, "mason", SURAT, 5).employer("x".repeat(25)).build();

    assertThatThrownBy(() -> house.jobs().post(List.of(job))).isInstanceOf(StatementFailed.class);
    assertThatThrownBy(() -> new Wage(99, Wage.Per.DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Wage(10_000_000, Wage.Per.MONTH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wagesAreWrittenAsInIndia() {
    assertThat(new Wage(85_000, Wage.Per.DAY).rupees()).isEqualTo("850");
    assertThat(new Wage(1_500_000, Wage.Per.MONTH).rupees()).isEqualTo("15,000");
    assertThat(new Wage(61_250, Wage.Per.DAY).rupees()).isEqualTo("612.50");
  }

  @Test
  void madeUpJobsAreTheSameAgainAndFitTheTables() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    List<Job> jobs = new DemoJobs(new Random(7), day).make(200);
    house.jobs().post(jobs);

    assertThat(new DemoJobs(new Random(7), day).make(200)).isEqualTo(jobs);
    assertThat(jobs).allMatch(job -> TRADES.find(job.trade()).isPresent());
    assertThat(jobs).allMatch(job -> Shipped.PLACES.find(job.district()).isPresent());
    assertThat(jobs).allMatch(job -> job.from().isAfter(day));
    assertThat(jobs.stream().map(Job::district).collect(Collectors.toSet())).hasSizeGreaterThan(15);
    assertThat(jobs.stream().filter(job -> job.wage().per() == Wage.Per.DAY))
        .allMatch(job -> job.wage().paise() >= 30_000 && job.wage().paise() <= 150_000);
  }

  private static Job posted() {
    Job job = Made.job(1, "mason", SURAT, 5).build();
    house.jobs().post(List.of(job));
    return job;
  }
}
