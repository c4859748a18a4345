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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pukar.access.AccessApi;
import org.pukar.access.AccessKeys;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.config.Secret;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.api.CaseApi;
import org.pukar.grievances.cases.api.ConsentApi;
import org.pukar.grievances.cases.api.EvidenceApi;
import org.pukar.grievances.referral.Partners;
import org.pukar.http.Guard;
import org.pukar.http.Staff;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;

/// Which key opens which door to cases. Stateless.
final class CaseRoutes {
  private static final Set<Role> OF_CASES =
      EnumSet.of(Role.AGENT, Role.OFFICER, Role.SUPERVISOR, Role.PARTNER);

  private CaseRoutes() {}

  /// @param words what is spoken now
  /// @param administrators what whoever runs the house may do
  static List<Consumer<Router>> open(
      CaseParts cases,
      HerCase hers,
      Supplier<Catalogs> words,
      Places places,
      Secret adminKey,
      Staff administrators) {
    Actor admin = administrator(places);
    AccessKeys keys = cases.access();
    Guard<Actor> guard =
        new Guard<>(
            key -> adminKey.matches(key) ? Optional.of(admin) : keys.find(key),
            actor -> !Collections.disjoint(actor.roles(), OF_CASES),
            administrators.tasks());
    Function<RoutingContext, Doer> doers = context -> CaseParts.doer(guard.who(context));
    Staff desk = new Staff(guard, administrators.tasks());
    return List.of(
        new AccessApi(keys, id -> isPlace(id, places, cases.partners()), administrators)::mount,
        new CaseApi(cases.cases(), doers, cases.clocks()::area, hers.evidence()::of, desk)::mount,
        new ConsentApi(
                cases.cases(),
                hers.consents(),
                hers.words(),
                doers,
                code -> catalog(words.get(), code),
                desk)
            ::mount,
        new EvidenceApi(hers.evidence(), doers, desk)::mount);
  }

  private static Optional<Catalog> catalog(Catalogs words, String code) {
    return Language.find(code).filter(words.languages()::contains).map(words::in);
  }

  /// Who is of an agency has no other place than that.
  private static boolean isPlace(String id, Places places, Partners partners) {
    return id.startsWith(Doer.AGENCY)
        ? partners.find(id.substring(Doer.AGENCY.length())).isPresent()
        : places.find(id).isPresent();
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
