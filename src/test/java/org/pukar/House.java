package org.pukar;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pukar.arrivals.Arrival;
import org.pukar.callbacks.Callbacks;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.config.Settings;
import org.pukar.config.SettingsReader;
import org.pukar.conversation.Conversations;
import org.pukar.conversation.LateAnswers;
import org.pukar.conversation.walk.OnCall;
import org.pukar.db.Database;
import org.pukar.erasure.Erasures;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Grievances;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.escalation.CaseClocks;
import org.pukar.grievances.evidence.Evidence;
import org.pukar.grievances.following.Asks;
import org.pukar.grievances.referral.CaseConsents;
import org.pukar.jobs.Jobs;
import org.pukar.jobs.alert.Alerts;
import org.pukar.jobs.alert.Waves;
import org.pukar.jobs.offer.JobDesk;
import org.pukar.keys.Keys;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Text;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.phone.PhoneNumber;
import org.pukar.recordings.Recordings;
import org.pukar.script.Reloaded;
import org.pukar.script.Scripts;
import org.pukar.sealed.SealedCases;
import org.pukar.sealed.Silencing;
import org.pukar.sealed.Unsealing;
import org.pukar.session.SessionKey;
import org.pukar.session.SessionStore;
import org.pukar.session.promise.Forgetting;
import org.pukar.session.redis.Redis;
import org.pukar.staff.Staff;
import org.pukar.text.Language;
import org.pukar.texts.TextTalk;
import org.pukar.workers.Workers;
import org.pukar.workers.pin.Pins;

/// One node put together as `App` does, without HTTP: real servers, dialogues and words. Several
/// houses on one [Ground] are nodes of one Pukar. Threads may share it.
public final class House implements AutoCloseable {
  /// One way out that takes everything.
  public static final Links LINKS =
      new Links(
          List.of(new Link("simulator", _ -> new Handed.Taken(""), 100_000, 10, false, 0, _ -> 1)));

  private final Ground ground;
  private final Database database;
  private final Redis redis;
  private final Parts parts;
  private final Scripts scripts;
  private final Outbox outbox;
  private final Talking talking;
  private final TextTalk talk;
  private final Observed observed = new Observed();

  private final Standby persons = new Standby();

  private House(Ground ground) {
    this.ground = ground;
    Settings settings = settings(ground);
    Keys keys = ground.keys();
    database = ground.database(settings.databases().connections());
    redis = Redis.open(ground.redisUrl());
    Base base = new Base(settings, database, redis, keys, ground.ids(), ground.clock());
    parts = Parts.of(base, LINKS);
    scripts = parts.scripts(settings, database);
    outbox = parts.outbox();
    talking =
        Talking.of(
            base,
            scripts,
            parts.features(),
            (to, words, key) -> outbox.put(new Text(to, words, Kind.ANSWER, key)),
            new OnCall(persons, phone -> parts.callers().find(phone).map(Caller::language)),
            observed);
    talk = talk(parts.alerts()::lastAlert);
  }

  /// A node on empty servers.
  public static House fresh() throws SQLException {
    return on(Ground.fresh());
  }

  /// A node, which speaks what lies in the ground's `config`.
  public static House on(Ground ground) {
    House house = new House(ground);
    if (house.scripts.reload() instanceof Reloaded.Refused refused) {
      throw new IllegalStateException(refused.findings().toString());
    }
    return house;
  }

  private static Settings settings(Ground ground) {
    Settings read =
        SettingsReader.read(
            ground.config(), Map.of("PUKAR_MODE", "demo", "PUKAR_DATABASE_CONNECTIONS", "4"));
    return new Settings(
        read.mode(),
        read.host(),
        read.port(),
        read.data(),
        read.config(),
        read.databases(),
        read.redisUrl(),
        read.keysFile(),
        read.publicUrl(),
        read.ussd(),
        read.sms(),
        read.voice(),
        read.sessions(),
        read.dials(),
        new Settings.Hops(ground.budget(), read.hops().atOnce()),
        read.oidc(),
        read.metricsAllow(),
        read.adminKey());
  }

  /// What answers texts, where phones were offered something at those times.
  public TextTalk talk(Function<PhoneNumber, Optional<Instant>> offered) {
    return new TextTalk(
        parts.commands(), scripts, talking.texts(), offered, phone -> Texts.question(parts, phone));
  }

  /// A phone texts; what it is answered. It has no time: what is sealed, durable and in order is
  /// others' to test.
  ///
  /// @param name the text's own: brought again under the same, it is the same
  public String text(String phone, String words, String name) {
    Arrival text =
        Arrival.whole("demo", name, Optional.of(new PhoneNumber("+91" + phone)), "26384", words);
    return talk.reply(text, name).orElseThrow();
  }

  /// The people whom callers on a call are put through to.
  public Standby persons() {
    return persons;
  }

  /// A phone is on a call, by the main number.
  public Ringing call(String phone) {
    return call(phone, "1800000026");
  }

  /// A phone is on a call, by this number of ours.
  public Ringing call(String phone, String number) {
    return Ringing.begun(this, phone, number);
  }

  /// A phone dials.
  public Call dial(String phone) {
    return dialAhead(phone, "");
  }

  /// A phone dials with inputs behind the code: `3*1*1`.
  public Call dialAhead(String phone, String inputs) {
    return Call.dialled(this, phone, inputs);
  }

  /// A phone dials, chooses a language and agrees: it stands at the main menu.
  public Call entered(String phone, Language language) {
    return dial(phone).choose(language.label()).choose(say(language, "welcome.agree"));
  }

  /// What Pukar says by that key, as the catalog has it.
  public String say(Language language, String key) {
    return say(language, key, Map.of());
  }

  public String say(Language language, String key, Map<String, Object> values) {
    return scripts.current().script().words().in(language).say(key, values);
  }

  /// Under what Redis keeps a call.
  public SessionKey key(Call call) {
    byte[] index = ground.keys().phoneIndex(call.phone().e164());
    return SessionKey.of(index, Call.PROVIDER, call.line());
  }

  public Ground ground() {
    return ground;
  }

  /// What lies in both servers.
  public Stored stored() {
    return new Stored(ground.servers());
  }

  public Callers callers() {
    return parts.callers();
  }

  public Callbacks callbacks() {
    return parts.callbacks();
  }

  public Grievances grievances() {
    return parts.grievances();
  }

  public Search search() {
    return parts.cases().search();
  }

  public SealedCases sealedCases() {
    return parts.sealed().cases();
  }

  public Unsealing unsealing() {
    return parts.sealed().unsealing();
  }

  public Silencing silencing() {
    return parts.sealed().silencing();
  }

  public CaseClocks caseClocks() {
    return parts.cases().clocks();
  }

  public Cases cases() {
    return parts.cases().cases();
  }

  public Erasures erasures() {
    return parts.erasures();
  }

  public CaseConsents consents() {
    return parts.hers().consents();
  }

  public Evidence evidence() {
    return parts.hers().evidence();
  }

  public Asks asks() {
    return parts.cases().following().asks();
  }

  public Recordings recordings() {
    return parts.recordings();
  }

  public Staff staff() {
    return parts.staff();
  }

  public Categories categories() {
    return parts.categories();
  }

  public Jobs jobs() {
    return parts.jobs();
  }

  public Alerts alerts() {
    return parts.alerts();
  }

  public JobDesk jobDesk() {
    return parts.jobDesk();
  }

  public Waves waves() {
    return parts.waves().apply(() -> scripts.current().script().words());
  }

  public Workers workers() {
    return parts.workers();
  }

  public Forgetting forgetting() {
    return parts.forgetting();
  }

  public Pins pins() {
    return parts.pins();
  }

  public Scripts scripts() {
    return scripts;
  }

  public SessionStore sessions() {
    return talking.sessions();
  }

  public Redis redis() {
    return redis;
  }

  public Database database() {
    return database;
  }

  public Conversations conversations() {
    return talking.conversations();
  }

  /// Those that are heard.
  public Conversations calls() {
    return talking.calls();
  }

  public LateAnswers lateAnswers() {
    return talking.lateAnswers();
  }

  public Outbox outbox() {
    return outbox;
  }

  /// What was counted of its hops.
  public Observed observed() {
    return observed;
  }

  @Override
  public void close() {
    redis.close();
    database.close();
  }
}
