package org.pukar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pukar.arrivals.Arrivals;
import org.pukar.callbacks.CallbackActions;
import org.pukar.callbacks.Callbacks;
import org.pukar.callbacks.TalkActions;
import org.pukar.callbacks.Talks;
import org.pukar.callers.CallerActions;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.calls.ring.Rings;
import org.pukar.campaigns.Campaigns;
import org.pukar.commands.Commands;
import org.pukar.config.Settings;
import org.pukar.conversation.Conversations;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.dialogue.written.Script;
import org.pukar.erasure.ErasureActions;
import org.pukar.erasure.Erasures;
import org.pukar.feature.Features;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Grievances;
import org.pukar.grievances.following.AskedActions;
import org.pukar.grievances.group.Groups;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.jobs.JobActions;
import org.pukar.jobs.JobWords;
import org.pukar.jobs.Jobs;
import org.pukar.jobs.alert.AlertActions;
import org.pukar.jobs.alert.AlertWords;
import org.pukar.jobs.alert.Alerts;
import org.pukar.jobs.alert.AnswerActions;
import org.pukar.jobs.alert.Answers;
import org.pukar.jobs.alert.WavePlan;
import org.pukar.jobs.alert.Waves;
import org.pukar.jobs.offer.JobDesk;
import org.pukar.jobs.offer.OfferActions;
import org.pukar.jobs.offer.Offers;
import org.pukar.jobs.search.SearchActions;
import org.pukar.keys.Keys;
import org.pukar.outbox.Mass;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registry;
import org.pukar.outbox.stop.Stops;
import org.pukar.place.PlaceActions;
import org.pukar.place.Places;
import org.pukar.recordings.Recordings;
import org.pukar.schemes.SchemeActions;
import org.pukar.schemes.SchemeChecks;
import org.pukar.schemes.rules.Rulebook;
import org.pukar.schemes.rules.read.RulebookReader;
import org.pukar.script.Scripts;
import org.pukar.session.promise.Forgetting;
import org.pukar.session.promise.Promises;
import org.pukar.session.redis.Redis;
import org.pukar.staff.DutyActions;
import org.pukar.staff.KeptPlaces;
import org.pukar.staff.Staff;
import org.pukar.text.catalog.Catalogs;
import org.pukar.texts.SilenceActions;
import org.pukar.texts.TextActions;
import org.pukar.trade.TradeActions;
import org.pukar.trade.Trades;
import org.pukar.workers.PhoneActions;
import org.pukar.workers.RecordActions;
import org.pukar.workers.WorkerActions;
import org.pukar.workers.Workers;
import org.pukar.workers.consent.ConsentActions;
import org.pukar.workers.consent.Consents;
import org.pukar.workers.looks.LookActions;
import org.pukar.workers.looks.Looks;
import org.pukar.workers.pin.PinActions;
import org.pukar.workers.pin.Pins;

/// The features, and what they offer to dialogues. Opens nothing. Immutable; threads share it.
record Parts(
    Callers callers,
    Outbox outbox,
    Callbacks callbacks,
    Grievances grievances,
    Recordings recordings,
    Bell toFetch,
    Categories categories,
    CaseParts cases,
    SealedParts sealed,
    HerCase hers,
    Jobs jobs,
    Alerts alerts,
    JobDesk jobDesk,
    Function<Supplier<Catalogs>, Waves> waves,
    Workers workers,
    Pins pins,
    Forgetting forgetting,
    Erasures erasures,
    Stops stops,
    Mass mass,
    Places places,
    Staff staff,
    Commands commands,
    Features features) {

  static Parts of(Base base, Links links) {
    Settings settings = base.settings();
    Database database = base.database();
    Redis redis = base.redis();
    Keys keys = base.keys();
    Supplier<UUID> ids = base.ids();
    Clock clock = base.clock();
    Callers callers = new Callers(database, keys, ids);
    Outbox outbox = new Outbox(database, callers, links, keys.sessions(), ids);
    Promises calls = new Promises(redis, keys.sessions(), "callbacks");
    Callbacks callbacks = new Callbacks(database, callers, calls, ids, clock);
    Workers workers = new Workers(database, callers, ids);
    CaseNumbers numbers = new CaseNumbers(keys::caseNumberRound);
    Places places = Places.read(settings.config().resolve("places"), database);
    CaseParts cases =
        CaseParts.of(
            settings.config(), database, keys, clock, callers, places, workers::homes, outbox);
    Grievances grievances =
        new Grievances(
            database, callers, numbers, workers::teller, cases.clocks(), cases.again(), ids);
    Groups groups = new Groups(database, callers, grievances);
    Categories categories = cases.categories();
    Stops stops = new Stops(database, callers);
    SealedParts sealed = SealedParts.of(base, callers, stops, categories, numbers);
    Bell toFetch = new Bell();
    Recordings recordings = new Recordings(database, callers, keys.sessions(), toFetch, ids);
    Trades trades = Trades.read(settings.config().resolve("trades"));
    Jobs jobs = new Jobs(database, callers, clock);
    JobWords jobWords = new JobWords(trades, places);
    AlertWords alertWords = new AlertWords(jobWords, trades, places);
    Alerts alerts = new Alerts(database, callers, stops, trades, ids);
    Answers answers = new Answers(database, callers, jobs, outbox);
    Offers offers = new Offers(database, keys, jobs);
    JobDesk jobDesk = new JobDesk(offers, jobs, answers, trades, places, ids, clock);
    SchemeChecks checks = new SchemeChecks(database, callers, ids);
    Pins pins = new Pins(database, keys, ids, Runtime.getRuntime().availableProcessors());
    Promises leaving = new Promises(redis, keys.sessions(), "forgetting");
    Forgetting forgetting = new Forgetting(redis, leaving, clock);
    List<Keeper> keepers =
        List.of(
            Campaigns.KEEPER,
            workers,
            jobs,
            alerts,
            offers,
            checks,
            outbox,
            Arrivals.KEEPER,
            Rings.KEEPER,
            callbacks,
            groups,
            grievances,
            sealed.cases(),
            Recordings.KEEPER,
            KeptPlaces.KEEPER);
    Erasures erasures =
        new Erasures(
            database,
            callers,
            workers,
            keepers,
            phone -> forgetting.promise(callers.index(phone)),
            ids);
    Staff staff = new Staff(database, keys.sessions(), callers::index, ids);
    List<Features.Part> parts = new ArrayList<>(Conversations.PARTS);
    parts.add(new CallerActions(callers).part());
    parts.add(new CallbackActions(callbacks).part());
    parts.add(new TalkActions(new Talks(database, callers), clock).part());
    HerCase hers = HerCase.of(database, cases, callers, grievances, ids);
    parts.addAll(Complaining.of(base, callers, workers, grievances, groups, cases, sealed, hers));
    parts.add(new AskedActions(cases.following().asks()).part());
    parts.add(new PlaceActions(places).part());
    parts.add(new TradeActions(trades).part());
    parts.add(new AlertActions(alerts, alertWords).part());
    parts.add(new AnswerActions(answers, jobWords).part());
    parts.add(new OfferActions(offers, answers, jobWords).part());
    parts.add(new JobActions(jobs, jobWords).part());
    parts.add(new SearchActions(jobs, trades, places, jobWords).part());
    parts.add(new SchemeActions(rulebook(settings), checks, clock).part());
    parts.add(new WorkerActions(workers).part());
    parts.add(new RecordActions(workers, trades, places).part());
    parts.add(new PhoneActions(workers, callers).part());
    parts.add(new PinActions(pins).part());
    parts.add(new ConsentActions(new Consents(database, callers, ids)).part());
    parts.add(new LookActions(new Looks(database, ids)).part());
    parts.add(new ErasureActions(erasures).part());
    parts.add(new TextActions(stops).part());
    parts.add(new SilenceActions(stops).part());
    parts.add(new DutyActions(staff).part());
    Commands commands = Commands.read(settings.config().resolve("commands"), trades, places);
    return new Parts(
        callers,
        outbox,
        callbacks,
        grievances,
        recordings,
        toFetch,
        categories,
        cases,
        sealed,
        hers,
        jobs,
        alerts,
        jobDesk,
        words ->
            new Waves(database, callers, outbox, jobs, places, alertWords, words, WavePlan.USUAL),
        workers,
        pins,
        forgetting,
        erasures,
        stops,
        new Mass(links, ids),
        places,
        staff,
        commands,
        Features.of(parts.toArray(Features.Part[]::new)));
  }

  /// Texts to many.
  Campaigns campaigns(Base base, Registry registry) {
    return new Campaigns(
        base.database(), callers, mass, registry, workers::callersAt, base.ids(), base.clock());
  }

  /// The scripts that these features can serve; nothing is spoken until they are loaded.
  Scripts scripts(Settings settings, Database database) {
    Set<String> entries = new HashSet<>(settings.ussd().codes().values());
    entries.addAll(List.of(Script.ENTRY, Script.HOME, Script.RESUME, Script.TURN));
    entries.addAll(TextActions.ENTRIES);
    entries.addAll(AnswerActions.ENTRIES);
    entries.add(OfferActions.ENTRY);
    entries.add(DutyActions.ENTRY);
    entries.addAll(AskedActions.ENTRIES);
    Scripts scripts =
        new Scripts(settings.config(), features.vocabulary(), List.copyOf(entries), database);
    cases.following().speak(() -> scripts.current().script().words());
    return scripts;
  }

  private static Rulebook rulebook(Settings settings) {
    try {
      return RulebookReader.read(settings.config().resolve("schemes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
