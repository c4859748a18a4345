package org.pukar.grievances.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.grievances.Category;
import org.pukar.grievances.Category.Lane;

/// What holds of every due time, of any kind of complaint and on any calendar.
class DuePropertyTest {
  private static final int RUNS = 3000;
  private static final List<Lane> LANES = List.of(Lane.values());

  /// A kind of complaint that is filed once, another one later, and a holiday that comes to light.
  private record Filed(
      Category kind, Calendar calendar, Instant filed, Instant later, LocalDate holiday) {
    Due due() {
      return kind.due(calendar);
    }
  }

  private static Filed filed(Random random) {
    Made.Case made = Made.dice(random);
    Lane lane = LANES.get(random.nextInt(LANES.size()));
    Duration contact = random.nextBoolean() ? Duration.ofDays(random.nextInt(4)) : made.working();
    Duration target = Duration.ofDays(random.nextInt(30));
    return new Filed(
        new Category("W", lane, contact, target),
        made.calendar(),
        made.from(),
        made.from().plus(Duration.ofMinutes(random.nextInt(9000))),
        Made.soon(random, made.from()));
  }

  @Test
  void aHolidayThatIsAddedLaterMakesNothingDueEarlier() {
    Property.forAll(
        RUNS,
        DuePropertyTest::filed,
        filed -> {
          Due more = filed.kind().due(filed.calendar().with(filed.holiday(), "late"));
          assertThat(more.contactBy(filed.filed()))
              .isAfterOrEqualTo(filed.due().contactBy(filed.filed()));
          assertThat(settled(more, filed.filed()))
              .isAfterOrEqualTo(settled(filed.due(), filed.filed()));
        });
  }

  @Test
  void whatIsFiledLaterIsDueNoEarlier() {
    Property.forAll(
        RUNS,
        DuePropertyTest::filed,
        filed -> {
          assertThat(filed.due().contactBy(filed.later()))
              .isAfterOrEqualTo(filed.due().contactBy(filed.filed()));
          assertThat(settled(filed.due(), filed.later()))
              .isAfterOrEqualTo(settled(filed.due(), filed.filed()));
        });
  }

  @Test
  void nothingIsDueBeforeItIsFiledNorBeforeItsTimeHasPassed() {
    Property.forAll(
        RUNS,
        DuePropertyTest::filed,
        filed -> {
          Optional<Instant> settled = filed.due().settledBy(filed.filed());
          assertThat(filed.due().contactBy(filed.filed())).isAfterOrEqualTo(filed.filed());
          assertThat(settled.isPresent()).isEqualTo(filed.kind().target().isPositive());
          assertThat(settled.orElse(Instant.MAX))
              .isAfterOrEqualTo(filed.filed().plus(filed.kind().target()));
        });
  }

  @Test
  void somebodyIsThereWhenWhatWaitsForAnOpeningIsDue() {
    Property.forAll(
        RUNS,
        DuePropertyTest::filed,
        filed -> {
          Due due = filed.due();
          if (due instanceof Due.Working) {
            Instant contact = due.contactBy(filed.filed());
            assertThat(
                    filed.calendar().isOpen(contact)
                        || filed.calendar().isOpen(contact.minusNanos(1)))
                .isTrue();
            due.settledBy(filed.filed())
                .ifPresent(moment -> assertThat(filed.calendar().isOpen(moment)).isTrue());
          }
        });
  }

  private static Instant settled(Due due, Instant filed) {
    return due.settledBy(filed).orElse(Instant.MAX);
  }
}
