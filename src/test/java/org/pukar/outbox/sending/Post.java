package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pukar.Ground;
import org.pukar.Stored;
import org.pukar.callers.Callers;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.db.Database;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Text;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registry;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// A node that has an outbox and nothing else. Threads may share it.
public record Post(Ground ground, Database database, Callers callers, Outbox outbox)
    implements AutoCloseable {
  static final Registry UNREGISTERED = _ -> new Registry.Look.Misfit("there are no templates");

  public static final PhoneNumber PHONE = new PhoneNumber("+917000000231");
  public static final PhoneNumber OTHER = new PhoneNumber("+917000000232");
  public static final PhoneNumber STRANGER = new PhoneNumber("+917000000233");

  /// What is tried again is tried when the rule says.
  static final Random AT_ONCE = always(0);

  /// As usual, but it looks often, waits for no second attempt and is patient when it closes.
  static final Pace QUICK =
      new Pace(
          1,
          10,
          Duration.ofSeconds(8),
          Duration.ofMillis(10),
          List.of(Duration.ZERO, Duration.ZERO),
          Duration.ofHours(24),
          Duration.ofSeconds(30));

  /// Has no number but that.
  static Random always(double number) {
    return new Random() {
      private static final long serialVersionUID = 1L;

      @Override
      public double nextDouble() {
        return number;
      }
    };
  }

  /// A node on empty servers; two phones have agreed.
  static Post fresh() throws SQLException {
    return on(Ground.fresh());
  }

  public static Post on(Ground ground) {
    Database database = ground.database(4);
    Callers callers = new Callers(database, ground.keys(), ground.ids());
    Post post =
        new Post(
            ground,
            database,
            callers,
            new Outbox(
                database,
                callers,
                by(Network.taking()),
                ground.keys().sessions(),
                UUID::randomUUID));
    post.agree();
    return post;
  }

  /// The same with these ways out.
  Post by(Links links) {
    return new Post(
        ground,
        database,
        callers,
        new Outbox(database, callers, links, ground.keys().sessions(), UUID::randomUUID));
  }

  /// A way out that takes any text, in parts of ten letters at 7 paise each.
  static Link link(String name, Carrier carrier) {
    return new Link(name, carrier, 100_000, 1, false, 7, words -> (words.length() + 9) / 10);
  }

  /// The two phones have agreed, nothing else has happened.
  void agree() {
    for (PhoneNumber phone : List.of(PHONE, OTHER)) {
      callers.agree(phone, Purpose.SERVICE, new Notice(Language.HINDI, "agreed"), "session");
    }
  }

  /// Puts a text that is named by its words, past the bell.
  public void put(Kind kind, String words) {
    Text text = new Text(PHONE, words, kind, words);
    database.inTransaction(h -> outbox.put(h, text));
  }

  Sending sending(Links links, Registry registry) {
    return Sending.start(database, outbox, links, registry, QUICK, UUID::randomUUID, AT_ONCE);
  }

  Sending sending(Carrier carrier, Pace pace) {
    return sending(carrier, pace, AT_ONCE);
  }

  /// One way out, as quick as it can be, for one text at a time.
  static Links by(Carrier carrier) {
    return new Links(List.of(new Link("simulator", carrier, 100_000, 1, false, 0, _ -> 1)));
  }

  /// The words of so many texts as they were sent; no other was, and what came of all is written
  /// down.
  public List<String> sent(int count, Network network) throws InterruptedException {
    List<String> came;
    try (Sending _ = sending(network, QUICK)) {
      came = network.next(count);
    }
    assertThat(network.rest()).isEmpty();
    return came;
  }

  /// A node whose waits are spread so.
  Sending sending(Carrier carrier, Pace pace, Random random) {
    return Sending.start(
        database, outbox, by(carrier), UNREGISTERED, pace, UUID::randomUUID, random);
  }

  /// Writes down, as a node that dies then, that the network is asked; whether the text was its
  /// own.
  boolean ask(Claimed claimed) {
    return database
        .with(h ->
            ClaimStore.ask(
                h, claimed.owner(), List.of(claimed.asked()), List.of(1), 0, QUICK.lease()))
        .contains(claimed.id());
  }

  /// What another node would claim that does nothing afterwards.
  List<Claimed> claim() {
    return database.with(
        h -> ClaimStore.claim(h, "simulator", UUID.randomUUID(), QUICK.batch(), QUICK.lease()));
  }

  /// The kinds of what is due that its caller does not want.
  public Set<Kind> stopped() {
    return claim().stream().filter(Claimed::stopped).map(Claimed::kind).collect(Collectors.toSet());
  }

  /// Every lease has run out.
  void endLeases() throws SQLException {
    stored().run("UPDATE outbox SET lease_until = now() - interval '1 second'");
  }

  public List<String> states() throws SQLException {
    return stored().cells("SELECT state FROM outbox ORDER BY made_at");
  }

  List<String> attempts() throws SQLException {
    return stored().cells("SELECT attempt FROM outbox ORDER BY made_at");
  }

  public Stored stored() {
    return new Stored(ground.servers());
  }

  @Override
  public void close() {
    database.close();
  }
}
