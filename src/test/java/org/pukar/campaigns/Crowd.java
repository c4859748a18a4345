package org.pukar.campaigns;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.pukar.Ground;
import org.pukar.Stored;
import org.pukar.callers.Callers;
import org.pukar.campaigns.feeding.Feeder;
import org.pukar.db.Database;
import org.pukar.keys.DataKey;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Mass;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registry;
import org.pukar.outbox.sending.Pace;
import org.pukar.outbox.sending.Sending;
import org.pukar.outbox.stop.Stops;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// A node that has campaigns, many callers, and one way out. Threads may share it.
///
/// @param carried who was sent what, in its order
record Crowd(
    Ground ground,
    Database database,
    Callers callers,
    Outbox outbox,
    Links links,
    Stops stops,
    Mass mass,
    Campaigns campaigns,
    ConcurrentLinkedQueue<Leaving> carried)
    implements AutoCloseable {
  static final Registry NONE = _ -> new Registry.Look.Misfit("there are no templates");
  static final String LONG = "क".repeat(80);

  /// A crowd of nobody yet, whose texts are named by ids of its own and whose link takes all.
  static Crowd at(int perSecond, Supplier<UUID> ids) throws SQLException {
    ConcurrentLinkedQueue<Leaving> carried = new ConcurrentLinkedQueue<>();
    Carrier taking =
        leaving -> {
          carried.add(leaving);
          return new Handed.Taken("");
        };
    return by(Ground.fresh(), perSecond, taking, carried, ids);
  }

  private static Crowd by(
      Ground ground,
      int perSecond,
      Carrier carrier,
      ConcurrentLinkedQueue<Leaving> carried,
      Supplier<UUID> ids) {
    Database database = ground.database(6);
    Callers callers = new Callers(database, ground.keys(), ground.ids());
    Links links =
        new Links(
            List.of(
                new Link(
                    "simulator", carrier, perSecond, 50, false, 25, w -> 1 + w.length() / 71)));
    Outbox outbox =
        new Outbox(database, callers, links, ground.keys().sessions(), UUID::randomUUID);
    Mass mass = new Mass(links, ids);
    Campaigns campaigns =
        new Campaigns(
            database,
            callers,
            mass,
            NONE,
            (h, home, districts, after, limit) -> List.of(),
            UUID::randomUUID,
            ground.clock());
    return new Crowd(
        ground,
        database,
        callers,
        outbox,
        links,
        new Stops(database, callers),
        mass,
        campaigns,
        carried);
  }

  /// One that leaves what it writes to those who send.
  Feeder feeder() {
    return feeder(new Feeder.Hands(_ -> {}, 2000, Duration.ZERO));
  }

  /// One that hands over what it writes.
  Feeder feeder(Sending sending) {
    return feeder(new Feeder.Hands(sending::handOver, 200, Duration.ofSeconds(30)));
  }

  Feeder feeder(Feeder.Hands hands) {
    return new Feeder(database, callers, mass, campaigns, hands, ground.clock());
  }

  static Crowd at(int perSecond) throws SQLException {
    return at(perSecond, UUID::randomUUID);
  }

  static PhoneNumber phone(int number) {
    return new PhoneNumber("+9170%08d".formatted(number));
  }

  /// So many more phones have agreed to a purpose.
  void agree(int from, int count, Language language, String purpose) {
    for (int begin = from; begin < from + count; begin += 5000) {
      int end = Math.min(from + count, begin + 5000);
      int first = begin;
      database.inTransaction(h -> agree(h, first, end, language, purpose));
    }
  }

  private int agree(Handle h, int from, int end, Language language, String purpose) {
    h.execute("INSERT INTO notices VALUES ('\\x00', 'en', 'agreed') ON CONFLICT DO NOTHING");
    var callersBatch =
        h.prepareBatch(
            """
            INSERT INTO callers (id, phone_index, phone, data_key, language, entered_by)
            VALUES (?, ?, ?, ?, ?, 'session')
            """);
    var consents = h.prepareBatch("INSERT INTO consents VALUES (?, ?, '\\x00')");
    for (int i = from; i < end; i++) {
      UUID id = UUID.randomUUID();
      PhoneNumber phone = phone(i);
      DataKey key = ground.keys().newDataKey(Callers.context(id));
      byte[] sealed = key.seal(phone.e164().getBytes(StandardCharsets.UTF_8), Callers.context(id));
      callersBatch.add(id, callers.index(phone), sealed, key.wrapped(), language.code());
      consents.add(id, purpose);
    }
    callersBatch.execute();
    consents.execute();
    return end - from;
  }

  /// Draws up one for these; its English words are of one part, its Hindi ones of two.
  Campaign draw(Kind kind, Audience.Who who, String name) {
    Draft draft =
        new Draft(
            name,
            kind,
            Map.of(Language.ENGLISH, name, Language.HINDI, LONG),
            Language.ENGLISH,
            new Audience(who, List.of()));
    return campaigns.draw(draft, name).orElseThrow();
  }

  /// Brings a list, a line each.
  Lists.Brought bring(Campaign campaign, List<String> lines) {
    byte[] csv = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return campaigns.lists().bring(campaign.id(), new ByteArrayInputStream(csv));
  }

  static List<String> phones(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> phone(i).e164()).toList();
  }

  Sending sending() {
    Pace quick =
        new Pace(
            2,
            200,
            Duration.ofSeconds(30),
            Duration.ofMillis(20),
            List.of(),
            Duration.ofHours(24),
            Duration.ofSeconds(30));
    return Sending.start(database, outbox, links, NONE, quick, UUID::randomUUID, new Random());
  }

  /// Feeds until there is nothing to feed now.
  void feed() {
    Feeder feeder = feeder();
    while (feeder.turn()) {
      // the next turn
    }
  }

  Figures figures(Campaign campaign) {
    return campaigns.figures(campaign.id());
  }

  Campaign.State state(Campaign campaign) {
    return campaigns.find(campaign.id()).orElseThrow().state();
  }

  /// Returns when the campaign has ended.
  void awaitEnd(Campaign campaign) {
    while (state(campaign) != Campaign.State.ENDED) {
      Thread.onSpinWait();
    }
  }

  /// The network took, of its own accord, all that waits.
  void sendAll() throws SQLException {
    stored()
        .run(
            "UPDATE outbox SET state = 'taken', left_at = now() WHERE phase = 'open'"
                + " AND campaign_id IS NOT NULL");
  }

  Stored stored() {
    return new Stored(ground.servers());
  }

  @Override
  public void close() {
    database.close();
  }
}
