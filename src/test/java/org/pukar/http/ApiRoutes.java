package org.pukar.http;

import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.pukar.House;
import org.pukar.RealScript;
import org.pukar.access.AccessApi;
import org.pukar.access.AccessKeys;
import org.pukar.arrivals.Arrivals;
import org.pukar.callers.Callers;
import org.pukar.campaigns.Campaigns;
import org.pukar.campaigns.api.CampaignApi;
import org.pukar.config.Secret;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.dlt.TemplateLists;
import org.pukar.dlt.api.TemplatesApi;
import org.pukar.grievances.Grievances;
import org.pukar.grievances.cases.Area;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.api.CaseApi;
import org.pukar.grievances.cases.api.ConsentApi;
import org.pukar.grievances.cases.api.EvidenceApi;
import org.pukar.grievances.cases.api.FilingApi;
import org.pukar.grievances.cases.api.SearchApi;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.evidence.Evidence;
import org.pukar.grievances.filing.Filing;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.grievances.referral.ConsentWords;
import org.pukar.jobs.Jobs;
import org.pukar.jobs.alert.Answers;
import org.pukar.jobs.offer.JobApi;
import org.pukar.jobs.offer.JobDesk;
import org.pukar.jobs.offer.Offers;
import org.pukar.keys.Keys;
import org.pukar.ops.Health;
import org.pukar.outbox.Mass;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.link.Registry;
import org.pukar.outbox.stop.Stops;
import org.pukar.place.Shipped;
import org.pukar.recordings.RecordingApi;
import org.pukar.recordings.Recordings;
import org.pukar.script.ScriptApi;
import org.pukar.script.Scripts;
import org.pukar.sealed.SealedApi;
import org.pukar.sealed.SealedCases;
import org.pukar.sealed.Silencing;
import org.pukar.sealed.Unsealing;
import org.pukar.sealed.Waiting;
import org.pukar.staff.StaffApi;
import org.pukar.text.Language;
import org.pukar.texts.TextsApi;
import org.pukar.trade.Trades;

/// All that is served below `/api` by a house without a database. One thread.
final class ApiRoutes {
  private static final Doer NOBODY = new Doer(Optional.empty(), Set.of(), Set.of());

  private final Database nowhere;
  private final Tasks tasks;
  private final Arrivals arrivals;
  private final String key;

  /// @param key that opens each door
  ApiRoutes(Database nowhere, Tasks tasks, Arrivals arrivals, String key) {
    this.nowhere = nowhere;
    this.tasks = tasks;
    this.arrivals = arrivals;
    this.key = key;
  }

  List<Consumer<Router>> all() {
    Scripts scripts =
        new Scripts(
            Path.of("no-such-folder"),
            new Vocabulary(Map.of(), Map.of(), Set.of()),
            List.of(),
            nowhere);
    return List.of(
        new Health(Map.of("postgres", nowhere::answers), tasks)::mount,
        new ScriptApi(scripts, new Secret(key), tasks)::mount,
        new JobApi(desk(), new Secret(key), tasks)::mount,
        new CampaignApi(campaigns(), _ -> true, staff())::mount,
        new TextsApi(outbox(), arrivals, staff())::mount,
        new TemplatesApi(new TemplateLists(nowhere), staff())::mount,
        new StaffApi(members(), _ -> true, (_, _) -> Optional.empty(), staff())::mount,
        new RecordingApi(
                RecordingApi.CASES, recordings(), _ -> Optional.empty(), (_, _) -> false, staff())
            ::mount,
        new FilingApi(
                filing(),
                _ -> NOBODY,
                p -> new Area(p, "", "", ""),
                RealScript.categories(),
                _ -> "",
                staff())
            ::mount,
        new SearchApi(
                new Search(cases(), _ -> new byte[0]),
                _ -> NOBODY,
                p -> new Area(p, "", "", ""),
                staff())
            ::mount,
        new CaseApi(cases(), _ -> NOBODY, evidence()::of, staff())::mount,
        new ConsentApi(
                cases(),
                RealScript.consents(nowhere),
                new ConsentWords(RealScript.partners()),
                _ -> NOBODY,
                _ -> Optional.of(RealScript.script().words().in(Language.ENGLISH)),
                staff())
            ::mount,
        new EvidenceApi(evidence(), _ -> NOBODY, staff())::mount,
        new AccessApi(new AccessKeys(nowhere, UUID::randomUUID, byte[]::new), _ -> true, staff())
            ::mount,
        new SealedApi(
                sealed(),
                new Unsealing(nowhere, sealed(), (_, _, _, _) -> {}),
                new Silencing(
                    nowhere,
                    sealed(),
                    new Stops(nowhere, new Callers(nowhere, Keys.passing(), UUID::randomUUID)),
                    (_, _, _, _) -> {}),
                _ -> UUID.randomUUID(),
                (_, _) -> Optional.empty(),
                staff(),
                Clock.systemUTC())
            ::mount,
        new OpenApi()::mount);
  }

  private Evidence evidence() {
    return new Evidence(nowhere, cases());
  }

  private Cases cases() {
    return RealScript.cases(nowhere);
  }

  private Filing filing() {
    Callers callers = new Callers(nowhere, Keys.passing(), UUID::randomUUID);
    Grievances grievances =
        new Grievances(
            nowhere,
            callers,
            new CaseNumbers(Keys.passing()::caseNumberRound),
            (_, _) -> Optional.empty(),
            (_, _, _) -> {
              throw new IllegalStateException("nothing is filed here");
            },
            Duration.ofDays(30),
            UUID::randomUUID);
    return new Filing(cases(), callers, grievances, (_, _, _, _) -> {});
  }

  private Staff staff() {
    return new Staff(new Bearer(new Secret(key)), tasks);
  }

  private org.pukar.staff.Staff members() {
    return new org.pukar.staff.Staff(
        nowhere, Keys.passing().sessions(), _ -> new byte[0], UUID::randomUUID);
  }

  private SealedCases sealed() {
    return new SealedCases(
        nowhere,
        new Callers(nowhere, Keys.passing(), UUID::randomUUID),
        new SealedCases.Owed() {
          @Override
          public List<Waiting> waiting(Handle h) {
            return List.of();
          }

          @Override
          public Optional<String> take(Handle h, UUID call) {
            return Optional.empty();
          }
        },
        (_, _, _, _) -> {},
        Long::toString,
        Duration.ZERO,
        UUID::randomUUID,
        Clock.systemUTC());
  }

  private Recordings recordings() {
    Keys keys = Keys.passing();
    Callers callers = new Callers(nowhere, keys, UUID::randomUUID);
    return new Recordings(nowhere, callers, keys.sessions(), new Bell(), UUID::randomUUID);
  }

  private Outbox outbox() {
    Keys keys = Keys.passing();
    Callers callers = new Callers(nowhere, keys, UUID::randomUUID);
    return new Outbox(nowhere, callers, House.LINKS, keys.sessions(), UUID::randomUUID);
  }

  private Campaigns campaigns() {
    return new Campaigns(
        nowhere,
        new Callers(nowhere, Keys.passing(), UUID::randomUUID),
        new Mass(House.LINKS, UUID::randomUUID),
        _ -> new Registry.Look.Misfit("there are no templates"),
        (h, home, districts, after, limit) -> List.of(),
        UUID::randomUUID,
        Clock.systemUTC());
  }

  private JobDesk desk() {
    Keys keys = Keys.passing();
    Callers callers = new Callers(nowhere, keys, UUID::randomUUID);
    Jobs jobs = new Jobs(nowhere, callers, Clock.systemUTC());
    return new JobDesk(
        new Offers(nowhere, keys, jobs),
        jobs,
        new Answers(nowhere, callers, jobs, outbox()),
        Trades.read(Path.of("config/trades")),
        Shipped.PLACES,
        UUID::randomUUID,
        Clock.systemUTC());
  }
}
