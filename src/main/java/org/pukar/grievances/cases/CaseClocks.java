package org.pukar.grievances.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Category;
import org.pukar.grievances.Category.Lane;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.Opening;
import org.pukar.grievances.clock.Calendars;
import org.pukar.grievances.clock.Due;

/// Which desk answers for a case, and by when: by the calendar of the desk's State, but where
/// somebody is in danger by day and night. Threads share it.
public final class CaseClocks implements Cases.Desks, Opening {
  private final Calendars calendars;
  private final Categories categories;
  private final UnaryOperator<String> states;
  private final Clock clock;

  /// @param states the State that a place lies in, by their ids; empty if it is none that we know
  public CaseClocks(
      Calendars calendars, Categories categories, UnaryOperator<String> states, Clock clock) {
    this.calendars = calendars;
    this.categories = categories;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public String of(String place) {
    String state = states.apply(place);
    return state.isEmpty() ? categories.desk() : state;
  }

  /// Gives each case a desk that was filed before there were desks.
  public void adopt(Database database) {
    database.use(
        h -> CaseStore.withoutDesk(h).forEach(place -> CaseStore.adopt(h, place, of(place))));
  }

  @Override
  public Instant after(CaseFile file, Instant from, Duration working) {
    boolean waits =
        categories
            .find(file.category())
            .map(category -> category.lane() == Lane.NORMAL || category.lane() == Lane.INDEPENDENT)
            .orElse(false);
    return waits ? calendars.of(file.desk()).after(from, working) : from.plus(working);
  }

  @Override
  public void open(Handle h, UUID id, Complaint complaint) {
    String desk = of(complaint.place());
    Category category = complaint.category();
    Due due = category.due(calendars.of(desk));
    Instant filed = clock.instant();
    CaseStore.open(h, id, desk, "", due.contactBy(filed), due.settledBy(filed));
  }
}
