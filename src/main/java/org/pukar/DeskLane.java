package org.pukar;

import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Nav;
import org.pukar.console.Words;
import org.pukar.grievances.Category.Lane;
import org.pukar.grievances.desk.Naming;
import org.pukar.phone.PhoneNumber;
import org.pukar.sealed.desk.LaneCasePages;
import org.pukar.sealed.desk.LanePages;
import org.pukar.sealed.desk.LaneSheet;
import org.pukar.staff.Seat;

/// The pages of the sealed lane, put together. Immutable; used once, as Pukar starts.
///
/// @param bridge rings a member of the staff first and then that phone
record DeskLane(
    Base base, Parts parts, Naming naming, BiFunction<UUID, PhoneNumber, Optional<UUID>> bridge) {

  static final Nav NAV = new Nav("nav.work", "nav.lane", LanePages.AT, LanePages.ROLES);

  List<Consumer<Router>> routes(Desk desk, Entrance entrance) {
    SealedParts sealed = parts.sealed();
    return List.of(
        new LanePages(
                sealed.cases(), sealed.unsealing(), naming::person, desk, entrance, base.clock())
            ::mount,
        new LaneCasePages(
                sealed.cases(),
                sealed.silencing(),
                new LaneCasePages.Lane(naming::person, this::kinds, this::seat, bridge),
                desk,
                entrance,
                base.clock())
            ::mount);
  }

  private List<LaneSheet.Kind> kinds(Words words) {
    return parts.categories().all().stream()
        .filter(kind -> kind.lane() == Lane.SEALED)
        .map(kind -> new LaneSheet.Kind(kind.code(), naming.matter(kind.code(), words.language())))
        .toList();
  }

  private Optional<UUID> seat(UUID officer) {
    return parts.staff().all().stream()
        .filter(seat -> seat.member().lane().equals(Optional.of(officer)))
        .map(Seat::id)
        .findFirst();
  }
}
