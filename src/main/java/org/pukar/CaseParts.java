package org.pukar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pukar.access.AccessKeys;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.audit.Audit;
import org.pukar.callers.Callers;
import org.pukar.db.Database;
import org.pukar.grievances.Categories;
import org.pukar.grievances.cases.Area;
import org.pukar.grievances.cases.CallersEnvelopes;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.clock.Calendars;
import org.pukar.grievances.clock.CalendarsReader;
import org.pukar.grievances.escalation.CaseClocks;
import org.pukar.grievances.escalation.Homes;
import org.pukar.grievances.following.Following;
import org.pukar.grievances.referral.Partners;
import org.pukar.grievances.referral.Referrals;
import org.pukar.grievances.workflow.Workflow;
import org.pukar.grievances.workflow.WorkflowReader;
import org.pukar.keys.Keys;
import org.pukar.outbox.Outbox;
import org.pukar.place.Level;
import org.pukar.place.Place;
import org.pukar.place.Places;

/// Cases, put together from the settings: kinds of complaint, workflow, calendars. Immutable;
/// threads share it.
record CaseParts(
    Categories categories,
    CaseClocks clocks,
    Workflow workflow,
    Cases cases,
    Search search,
    Following following,
    Partners partners,
    Audit audit,
    AccessKeys access,
    Duration again) {
  /// Whoever has the administrator's key.
  static final UUID ADMINISTRATOR = new UUID(0, 0);

  /// Of staff, as the workflow names them.
  static final Set<String> ROLES = Set.of("agent", "officer", "supervisor");

  static CaseParts of(
      Path config,
      Database database,
      Keys keys,
      Clock clock,
      Callers callers,
      Places places,
      Homes homes,
      Outbox outbox) {
    try {
      Categories categories = Categories.read(config.resolve("grievances.yaml"));
      Calendars calendars = CalendarsReader.read(config.resolve("calendars.yaml"));
      Workflow workflow = WorkflowReader.read(config.resolve("workflow.yaml"), ROLES);
      CaseClocks clocks =
          new CaseClocks(calendars, categories, place -> area(places, place), homes, clock);
      Partners partners = Partners.read(config.resolve("partners.yaml"), categories.codes());
      AccessKeys access = new AccessKeys(database, UUID::randomUUID, Base::chance);
      Audit audit = new Audit(database, keys, clock);
      Following following = new Following(database, callers, outbox, categories, clock);
      Cases cases =
          new Cases(
              database,
              workflow,
              new CallersEnvelopes(callers),
              clocks,
              (h, doer, actor, file) -> canHave(access, h, doer, actor, file),
              audit::note,
              following,
              new Referrals(partners),
              clock);
      return new CaseParts(
          categories,
          clocks,
          workflow,
          cases,
          new Search(cases, callers::index),
          following,
          partners,
          audit,
          access,
          workflow.again());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of who takes a case herself her key was looked up as she asked.
  private static boolean canHave(
      AccessKeys access, Handle h, Doer doer, UUID actor, CaseFile file) {
    return actor.equals(ADMINISTRATOR)
        || Optional.of(doer)
            .filter(self -> self.actor().filter(actor::equals).isPresent())
            .or(() -> access.find(h, actor).map(CaseParts::doer))
            .filter(one -> one.roles().contains(Role.OFFICER.code()) && one.mayActOn(file))
            .isPresent();
  }

  /// Who settles cases, with her key's roles and places.
  static Doer doer(Actor actor) {
    return new Doer(
        Optional.of(actor.id()),
        actor.roles().stream().map(Role::code).collect(Collectors.toSet()),
        actor.places());
  }

  /// Where a place lies; all but itself is empty if it is none that we know.
  static Area area(Places places, String id) {
    Map<Level, String> chain = new EnumMap<>(Level.class);
    for (Optional<Place> at = places.find(id); at.isPresent(); ) {
      Place place = at.get();
      chain.put(place.level(), place.id());
      at = place.parent().flatMap(places::find);
    }
    return new Area(
        id,
        chain.getOrDefault(Level.BLOCK, ""),
        chain.getOrDefault(Level.DISTRICT, ""),
        chain.getOrDefault(Level.STATE, ""));
  }
}
