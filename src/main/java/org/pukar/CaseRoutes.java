package org.pukar;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pukar.access.AccessApi;
import org.pukar.access.AccessKeys;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.config.Secret;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.api.CaseApi;
import org.pukar.grievances.cases.api.FilingApi;
import org.pukar.grievances.cases.api.SearchApi;
import org.pukar.grievances.filing.Filing;
import org.pukar.http.Guard;
import org.pukar.http.Staff;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.text.Language;

/// Which key opens which door to cases. Stateless.
final class CaseRoutes {
  private static final Set<Role> OF_CASES = EnumSet.of(Role.AGENT, Role.OFFICER, Role.SUPERVISOR);

  private CaseRoutes() {}

  /// @param notices what a worker is told before she agrees
  /// @param administrators what whoever runs the house may do
  static List<Consumer<Router>> open(
      Parts parts, Function<Language, String> notices, Secret adminKey, Staff administrators) {
    CaseParts cases = parts.cases();
    Places places = parts.places();
    Actor admin = administrator(places);
    AccessKeys keys = cases.access();
    Guard<Actor> guard =
        new Guard<>(
            key -> adminKey.matches(key) ? Optional.of(admin) : keys.find(key),
            actor -> !Collections.disjoint(actor.roles(), OF_CASES),
            administrators.tasks());
    Function<RoutingContext, Doer> doers = context -> CaseParts.doer(guard.who(context));
    Staff desk = new Staff(guard, administrators.tasks());
    Filing filing =
        new Filing(cases.cases(), parts.callers(), parts.grievances(), cases.audit()::note);
    return List.of(
        new AccessApi(keys, id -> places.find(id).isPresent(), administrators)::mount,
        new FilingApi(
                filing,
                doers,
                place -> CaseParts.area(places, place),
                cases.categories(),
                notices,
                desk)
            ::mount,
        new SearchApi(cases.search(), doers, cases.clocks()::area, desk)::mount,
        new CaseApi(cases.cases(), doers, desk)::mount);
  }

  /// Whoever has the administrator's key may act for every desk, but opens nothing that is sealed.
  private static Actor administrator(Places places) {
    return new Actor(
        CaseParts.ADMINISTRATOR,
        "",
        EnumSet.of(Role.ADMIN, Role.AGENT, Role.OFFICER, Role.SUPERVISOR),
        places.states().stream().map(Place::id).collect(Collectors.toSet()),
        Instant.EPOCH);
  }
}
