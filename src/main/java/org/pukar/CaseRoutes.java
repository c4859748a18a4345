package org.pukar;

import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.access.AccessApi;
import org.pukar.access.AccessKeys;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.config.Secret;
import org.pukar.grievances.cases.api.CaseApi;
import org.pukar.http.Guard;
import org.pukar.http.Staff;
import org.pukar.http.Tasks;
import org.pukar.phone.PhoneNumber;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.sealed.SealedApi;

/// Which key opens which door to cases. Stateless.
final class CaseRoutes {
  private static final Set<Role> OF_CASES = EnumSet.of(Role.AGENT, Role.OFFICER, Role.SUPERVISOR);

  private CaseRoutes() {}

  /// @param administrators what whoever runs the house may do
  static List<Consumer<Router>> open(
      CaseParts cases, Places places, Secret adminKey, Staff administrators) {
    AccessKeys keys = cases.access();
    Actor admin = administrator(places, cases.categories().independent());
    Guard<Actor> guard =
        new Guard<>(
            key -> adminKey.matches(key) ? Optional.of(admin) : keys.find(key),
            actor -> !Collections.disjoint(actor.roles(), OF_CASES),
            administrators.tasks());
    return List.of(
        new AccessApi(
                keys,
                id -> places.find(id).isPresent() || id.equals(cases.categories().independent()),
                administrators)
            ::mount,
        new CaseApi(
                cases.cases(),
                context -> CaseParts.doer(guard.who(context)),
                cases.clocks()::area,
                new Staff(guard, administrators.tasks()))
            ::mount);
  }

  /// What nobody but officers of that lane may know.
  ///
  /// @param calls rings a staff member of that id first and then that phone
  static Consumer<Router> sealed(
      SealedParts sealed,
      AccessKeys keys,
      BiFunction<UUID, PhoneNumber, Optional<UUID>> calls,
      Tasks tasks,
      Clock clock) {
    Guard<Actor> guard = new Guard<>(keys::find, actor -> actor.is(Role.SEALED), tasks);
    return new SealedApi(
            sealed.cases(),
            sealed.unsealing(),
            context -> guard.who(context).id(),
            calls,
            new Staff(guard, tasks),
            clock)
        ::mount;
  }

  /// Whoever has the administrator's key may act for every desk, the independent one too, but opens
  /// nothing that is sealed.
  private static Actor administrator(Places places, String independent) {
    return new Actor(
        CaseParts.ADMINISTRATOR,
        "",
        EnumSet.of(Role.ADMIN, Role.AGENT, Role.OFFICER, Role.SUPERVISOR),
        Stream.concat(places.states().stream().map(Place::id), Stream.of(independent))
            .collect(Collectors.toSet()),
        Instant.EPOCH);
  }
}
