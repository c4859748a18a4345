package org.pukar;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.access.AccessApi;
import org.pukar.access.AccessKeys;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.config.Secret;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.api.CaseApi;
import org.pukar.grievances.cases.api.ConsentApi;
import org.pukar.grievances.cases.api.EvidenceApi;
import org.pukar.grievances.cases.api.FilingApi;
import org.pukar.grievances.cases.api.SearchApi;
import org.pukar.grievances.filing.Filing;
import org.pukar.http.Guard;
import org.pukar.http.Staff;
import org.pukar.http.Tasks;
import org.pukar.phone.PhoneNumber;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.sealed.SealedApi;
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
      Parts parts, Supplier<Catalogs> words, Secret adminKey, Staff administrators) {
    CaseParts cases = parts.cases();
    HerCase hers = parts.hers();
    Places places = parts.places();
    AccessKeys keys = cases.access();
    Actor admin = administrator(places, cases.categories().independent());
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
        new AccessApi(keys, id -> isPlace(id, places, cases), administrators)::mount,
        new FilingApi(
                filing,
                doers,
                place -> CaseParts.area(places, place),
                cases.categories(),
                language -> words.get().in(language).say("welcome.consent", Map.of()),
                desk)
            ::mount,
        new SearchApi(cases.search(), doers, cases.clocks()::area, desk)::mount,
        new CaseApi(cases.cases(), doers, hers.evidence()::of, desk)::mount,
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

  /// Who is of an agency has no other place than that; the independent desk is nobody's place.
  private static boolean isPlace(String id, Places places, CaseParts cases) {
    return id.startsWith(Doer.AGENCY)
        ? cases.partners().find(id.substring(Doer.AGENCY.length())).isPresent()
        : places.find(id).isPresent() || id.equals(cases.categories().independent());
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
            sealed.silencing(),
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
