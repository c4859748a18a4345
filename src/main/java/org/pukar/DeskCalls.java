package org.pukar;

import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pukar.access.Actor;
import org.pukar.callbacks.Matters;
import org.pukar.callbacks.calling.CallQueue;
import org.pukar.callbacks.desk.CallbackPages;
import org.pukar.callbacks.desk.CallbackSheet.Hers;
import org.pukar.callbacks.desk.Lines;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Nav;
import org.pukar.console.Words;
import org.pukar.grievances.Category;
import org.pukar.grievances.Category.Lane;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.search.Sought;
import org.pukar.grievances.desk.Naming;
import org.pukar.grievances.desk.Row;
import org.pukar.phone.PhoneNumber;
import org.pukar.staff.Seat;
import org.pukar.text.Language;

/// The pages of calls that staff make, put together. Immutable; used once, as Pukar starts.
///
/// @param bridge rings a member of the staff first and then that phone
record DeskCalls(
    Base base, Parts parts, Naming naming, BiFunction<UUID, PhoneNumber, Optional<UUID>> bridge) {
  /// A worker with more cases than that has them found by her phone.
  private static final int CASES = 20;

  static final Nav NAV =
      new Nav("nav.work", "nav.callbacks", CallbackPages.AT, CallbackPages.ROLES);

  List<Consumer<Router>> routes(Desk desk, Entrance entrance) {
    Set<String> sealed =
        parts.categories().all().stream()
            .filter(kind -> kind.lane() == Lane.SEALED)
            .map(Category::code)
            .collect(Collectors.toSet());
    CallQueue queue =
        new CallQueue(
            base.database(),
            new Matters(parts.callers()),
            one -> !(one.matter().equals("complaint") && sealed.contains(one.about())),
            parts.cases().audit(),
            base.clock());
    Lines lines = new Lines(naming::person, Language::label, naming::matter, this::hers);
    return List.of(
        new CallbackPages(queue, lines, new Bridge(parts, bridge), desk, entrance, base.clock())
            ::mount);
  }

  private List<Hers> hers(Actor viewer, UUID caller, Words words) {
    List<CaseFile> found =
        parts.cases().search().find(CaseParts.doer(viewer), new Sought.Caller(caller), CASES);
    return found.stream()
        .map(file -> Row.of(file, words, naming, base.clock().instant()))
        .map(row -> new Hers(row.number(), row.shown(), row.due(), row.matter()))
        .toList();
  }

  /// Her own phone rings first.
  private record Bridge(Parts parts, BiFunction<UUID, PhoneNumber, Optional<UUID>> calls)
      implements CallbackPages.Ringing {

    private Optional<UUID> seat(UUID actor) {
      return parts.staff().all().stream()
          .filter(seat -> seat.member().account().equals(Optional.of(actor)))
          .map(Seat::id)
          .findFirst();
    }

    @Override
    public boolean canRing(UUID actor) {
      return seat(actor).isPresent();
    }

    @Override
    public boolean ring(UUID actor, PhoneNumber caller) {
      return seat(actor).flatMap(seat -> calls.apply(seat, caller)).isPresent();
    }
  }
}
