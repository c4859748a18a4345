package org.pukar.jobs.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pukar.jobs.Job;
import org.pukar.jobs.JobHouseTest;
import org.pukar.jobs.Made;
import org.pukar.place.Shipped;

/// Jobs found from near to far.
class SearchTest extends JobHouseTest {
  private static final String AHMEDABAD = "d438";

  @Test
  void theSearchGoesFromWhatIsSoughtOutwards() {
    offer(
        Made.job(1, "mason", SURAT, 20),
        Made.job(2, "mason", AHMEDABAD, 3),
        Made.job(3, "plasterer", SURAT, 1),
        Made.job(4, "mason", PUNE, 1),
        Made.job(5, "welder", SURAT, 1));

    assertThat(found("mason", SURAT)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void theSoonestComesFirstAndEnoughIsEnough() {
    offer(
        Made.job(1, "mason", PUNE, 9),
        Made.job(2, "mason", PUNE, 4),
        Made.job(3, "mason", SURAT, 6),
        Made.job(4, "mason", SURAT, 2),
        Made.job(5, "plasterer", SURAT, 1));

    assertThat(found("mason", "")).containsExactly(4L, 2L, 3L, 1L);
    assertThat(found("building", "")).containsExactly(5L, 4L, 2L, 3L, 1L);
    assertThat(found("", PUNE)).containsExactly(2L, 1L);
    assertThat(found("rubber", PUNE)).isEmpty();
  }

  @Test
  void itSaysHowFarOutTheFirstJobIs() {
    offer(Made.job(1, "mason", SURAT, 20));

    assertThat(search().distance(new Sought("mason", SURAT))).hasValue(0);
    assertThat(search().distance(new Sought("mason", AHMEDABAD))).hasValue(1);
    assertThat(search().distance(new Sought("mason", PUNE))).hasValue(4);
    assertThat(search().distance(new Sought("rubber", PUNE))).isEmpty();
  }

  @Test
  void whatIsFilledClosedOrOverIsNotFound() {
    offer(
        Made.job(1, "mason", SURAT, 5).in(Job.State.FILLED),
        Made.job(2, "mason", SURAT, 5).in(Job.State.CLOSED),
        Made.job(3, "mason", SURAT, -90));

    assertThat(found("mason", SURAT)).isEmpty();
  }

  private static List<Long> found(String work, String district) {
    return search().look(new Sought(work, district)).stream()
        .map(job -> job.id().getLeastSignificantBits())
        .toList();
  }

  private static Search search() {
    return new Search(house.jobs(), TRADES, Shipped.PLACES);
  }
}
