package org.pukar.arrivals;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.pukar.Ground;
import org.pukar.House;
import org.pukar.Stored;
import org.pukar.arrivals.Arrival.Part;
import org.pukar.callers.Callers;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.outbox.Outbox;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// A node that takes texts down and answers them when it is told to. Threads may share it.
///
/// @param opened who answers
record Desk(
    Ground ground,
    Database database,
    Callers callers,
    Outbox outbox,
    Arrivals arrivals,
    Bell bell,
    Queue<Answers> opened)
    implements AutoCloseable {
  static final PhoneNumber PHONE = new PhoneNumber("+917000000241");
  static final PhoneNumber OTHER = new PhoneNumber("+917000000242");

  static Desk fresh() throws SQLException {
    return on(Ground.fresh());
  }

  static Desk on(Ground ground) {
    Database database = ground.database(4);
    Callers callers = new Callers(database, ground.keys(), ground.ids());
    Outbox outbox =
        new Outbox(database, callers, House.LINKS, ground.keys().sessions(), UUID::randomUUID);
    Bell bell = new Bell();
    Arrivals arrivals = Arrivals.start(database, callers::index, ground.keys().sessions(), bell);
    return new Desk(
        ground, database, callers, outbox, arrivals, bell, new ConcurrentLinkedQueue<>());
  }

  static Arrival text(PhoneNumber from, String reference, String words) {
    return Arrival.whole("simulator", reference, Optional.of(from), "26384", words);
  }

  static Arrival part(int series, int number, int of, String reference, String words) {
    Part part = new Part(series, number, of);
    return new Arrival(
        "simulator", reference, Optional.of(PHONE), "26384", words, Optional.of(part));
  }

  /// Takes down a text that is named by its words.
  void take(PhoneNumber from, String words) {
    take(text(from, words, words));
  }

  void take(Arrival arrival) {
    if (!arrivals.takeNow(arrival)) {
      throw new IllegalStateException("not taken");
    }
  }

  Answers answers(Replier replier, Predicate<PhoneNumber> allowance) {
    Answers answers = Answers.start(database, outbox, ground.keys().sessions(), replier, allowance);
    opened.add(answers);
    return answers;
  }

  Reading reading(Replier replier) {
    return Reading.start(
        database, answers(replier, _ -> true), arrivals::waits, bell, UUID::randomUUID);
  }

  /// Answers all that may be answered now, once; how many those were.
  int read(Replier replier) {
    return read(replier, _ -> true);
  }

  int read(Replier replier, Predicate<PhoneNumber> allowance) {
    List<Claimed> claimed = claim();
    Answers answers = answers(replier, allowance);
    claimed.forEach(answers::answer);
    return claimed.size();
  }

  /// What a node claims; it does nothing afterwards.
  List<Claimed> claim() {
    return database.with(h -> ArrivalStore.claim(h, UUID.randomUUID(), 0, 64, Reading.LEASE));
  }

  /// Nothing waits for its time any more.
  void due() throws SQLException {
    stored().run("UPDATE arrivals SET due_at = now()");
  }

  void endLeases() throws SQLException {
    stored().run("UPDATE arrivals SET lease_until = now() - interval '1 second'");
  }

  /// That phone has agreed.
  void agree(PhoneNumber phone) {
    callers.agree(phone, Purpose.SERVICE, new Notice(Language.HINDI, "agreed"), "session");
  }

  List<String> states() throws SQLException {
    return stored().cells("SELECT state FROM arrivals ORDER BY id");
  }

  /// How many answers are promised.
  int answered() throws SQLException {
    return stored().cells("SELECT id FROM outbox").size();
  }

  Stored stored() {
    return new Stored(ground.servers());
  }

  @Override
  public void close() {
    opened.forEach(Answers::close);
    arrivals.close();
    database.close();
  }
}
