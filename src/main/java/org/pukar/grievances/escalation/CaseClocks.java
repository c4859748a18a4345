package org.pukar.grievances.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.pukar.db.Database;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Category.Lane;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.Opening;
import org.pukar.grievances.cases.Area;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.clock.Calendars;
import org.pukar.grievances.clock.Due;

/// Which desk answers for a case, and by when: by the calendar of the desk's State, but where
/// somebody is in danger by day and night. Threads share it.
public final class CaseClocks implements Cases.Desks, Opening {
  private final Calendars calendars;
  private final Categories categories;
  private final Function<String, Area> areas;
  private final Clock clock;

  /// @param areas where a place lies; its State is empty if it is none that we know
  public CaseClocks(
      Calendars calendars, Categories categories, Function<String, Area> areas, Clock clock) {
    this.calendars = calendars;
    this.categories = categories;
    this.areas = areas;
    this.clock = clock;
  }

  /// Where a place lies. The State of one that we do not know is that of the desk for such.
  public Area area(String place) {
    Area area = areas.apply(place);
    return area.state().isEmpty() ? new Area(place, "", "", categories.desk()) : area;
  }

  /// Gives each case a desk that was filed before there were desks.
  public void adopt(Database database) {
    database.use(h ->
        EscalationStore.withoutDesk(h).forEach(place -> EscalationStore.adopt(h, area(place))));
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
  public Begun open(Complaint complaint) {
    Area area = area(complaint.place());
    Due due = complaint.category().due(calendars.of(area.state()));
    Instant filed = clock.instant();
    return new Begun(
        area.block(), area.district(), area.state(), due.contactBy(filed), due.settledBy(filed));
  }
}
