package org.pukar.grievances.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Category;
import org.pukar.grievances.Category.Answers;
import org.pukar.grievances.Category.Lane;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.Opening;
import org.pukar.grievances.cases.Area;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.clock.Calendars;
import org.pukar.grievances.clock.Due;

/// Which desk answers for a case, and by when: by the calendar of that desk's State alone, since
/// its people do the work, but where somebody is in danger by day and night. Threads share it.
public final class CaseClocks implements Cases.Desks, Opening {
  private final Calendars calendars;
  private final Categories categories;
  private final Function<String, Area> areas;
  private final Homes homes;
  private final Clock clock;

  /// @param areas where a place lies; its State is empty if it is none that we know
  public CaseClocks(
      Calendars calendars,
      Categories categories,
      Function<String, Area> areas,
      Homes homes,
      Clock clock) {
    this.calendars = calendars;
    this.categories = categories;
    this.areas = areas;
    this.homes = homes;
    this.clock = clock;
  }

  /// Where a place lies. The State of one that we do not know is that of the desk for such; the
  /// independent desk lies in none.
  public Area area(String place) {
    if (place.equals(categories.independent())) {
      return new Area(place, "", "", "");
    }
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
  public void open(Handle h, UUID id, UUID caller, Complaint complaint) {
    Routed to = route(h, caller, complaint);
    Due due = complaint.category().due(calendars.of(to.desk()));
    Instant filed = clock.instant();
    EscalationStore.open(h, id, to, due.contactBy(filed), due.settledBy(filed));
  }

  private Routed route(Handle h, UUID caller, Complaint complaint) {
    Category category = complaint.category();
    if (category.lane() == Lane.INDEPENDENT) {
      return new Routed(new Area("", "", "", ""), categories.independent(), "");
    }
    Area area = area(complaint.place());
    String home = home(h, caller);
    return category.answers() == Answers.HOME && !home.isEmpty()
        ? Routed.of(area, home, area.state())
        : Routed.of(area, area.state(), home);
  }

  /// The State that all workers of a phone come from; empty if there is none, or more.
  private String home(Handle h, UUID caller) {
    Set<String> states =
        homes.of(h, caller).stream()
            .map(home -> areas.apply(home).state())
            .collect(Collectors.toUnmodifiableSet());
    return states.size() == 1 ? states.iterator().next() : "";
  }
}
