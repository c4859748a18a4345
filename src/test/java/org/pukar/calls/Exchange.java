package org.pukar.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.pukar.House;
import org.pukar.calls.course.Calls;
import org.pukar.calls.course.News;
import org.pukar.calls.dialling.Dialling;
import org.pukar.calls.dialling.Lines;
import org.pukar.calls.ring.OwnCalls;
import org.pukar.calls.ring.Ring;
import org.pukar.calls.ring.Rings;
import org.pukar.db.Bell;
import org.pukar.keys.Keys;
import org.pukar.outbox.link.Handed;
import org.pukar.phone.PhoneNumber;

/// A node's calls on real PostgreSQL, with a network that writes down whom it is asked to ring, and
/// answers as it was told. Threads share it.
public final class Exchange implements AutoCloseable {
  /// Deadlines are PostgreSQL's, which has no other.
  private static final Clock CLOCK = Clock.systemUTC();

  private static final int PER_SECOND = 10;

  private final House house;
  private final Bell bell = new Bell();
  private final LinkedBlockingQueue<Outgoing> rung = new LinkedBlockingQueue<>();
  private final Queue<Handed> answers = new ConcurrentLinkedQueue<>();
  private final List<PhoneNumber> givenUp = new ArrayList<>();
  private final Rings rings;
  private final Calls calls;
  private final Dialling dialling;

  public Exchange(House house, int lines, Dialling.Budget budget) {
    this(house, lines, budget, CLOCK);
  }

  /// At the hours of this clock; deadlines stay PostgreSQL's.
  public Exchange(House house, int lines, Dialling.Budget budget, Clock clock) {
    Keys keys = house.ground().keys();
    this.house = house;
    rings =
        Rings.start(
            house.database(),
            phone -> keys.phoneIndex(phone.e164()),
            keys.sessions(),
            provider -> provider,
            UUID::randomUUID,
            bell);
    calls =
        new Calls(
            house.database(),
            keys.sessions(),
            phone -> keys.phoneIndex(phone.e164()),
            (_, ends, _) -> givenUp.add(ends.phone()),
            bell,
            UUID::randomUUID,
            clock);
    dialling =
        Dialling.start(
            house.database(),
            Lines.of(List.of(new Lines.Provider("net", this::ring, lines, PER_SECOND)), lines),
            calls,
            keys.sessions(),
            budget,
            bell,
            UUID::randomUUID,
            clock);
  }

  private Handed ring(Outgoing call) {
    rung.add(call);
    Handed answer = answers.poll();
    return answer == null ? new Handed.Taken(call.id().toString()) : answer;
  }

  /// What the network says when it is asked next.
  public void next(Handed answer) {
    answers.add(answer);
  }

  /// Somebody rings; it is committed when the future ends.
  public CompletableFuture<Boolean> rings(String phone, String call) {
    return rings.take(new Ring("net", call, new PhoneNumber(phone), "1800000026"));
  }

  /// A call to somebody who did not ring.
  public void own(String phone, String dialogue) {
    Keys keys = house.ground().keys();
    OwnCalls own =
        new OwnCalls(to -> keys.phoneIndex(to.e164()), keys.sessions(), _ -> true, "net");
    OwnCalls.Came came =
        house.database().inTransaction(h -> own.ring(h, new PhoneNumber(phone), dialogue));
    assertThat(came).isInstanceOf(OwnCalls.Came.Rings.class);
  }

  /// The next phone that is rung.
  public Outgoing rung() throws InterruptedException {
    Outgoing call = rung.poll(20, TimeUnit.SECONDS);
    assertThat(call).as("nobody was rung").isNotNull();
    return call;
  }

  /// Whether nobody is being rung now.
  public boolean isQuiet() {
    return rung.isEmpty();
  }

  public void news(Outgoing call, CallState state) {
    news(call, state, false);
  }

  public void news(Outgoing call, CallState state, boolean midway) {
    String name = call.id().toString();
    calls.news(new News("net", name, Optional.of(call.id()), state, 0, false, midway));
  }

  public Calls calls() {
    return calls;
  }

  public List<PhoneNumber> givenUp() {
    return List.copyOf(givenUp);
  }

  /// What is kept of a phone's open ring: state, attempt.
  public String standing(String phone) throws SQLException {
    return one(
        "SELECT coalesce((SELECT state || ' ' || attempt FROM rings WHERE phone_index = '\\x"
            + HexFormat.of().formatHex(house.ground().keys().phoneIndex(phone))
            + "' ORDER BY id DESC LIMIT 1), 'none')");
  }

  /// Returns once that phone waits to be called.
  public void awaitWaiting(String phone) throws SQLException {
    while (!standing(phone).startsWith("waiting")) {
      Thread.onSpinWait();
    }
  }

  /// Lets what waits be due now, as if its time had come.
  public void later() throws SQLException {
    house.stored().run("UPDATE rings SET due_at = now() WHERE state = 'waiting'");
    bell.ring();
  }

  /// How long until a phone that waits is called.
  public Duration due() throws SQLException {
    String seconds =
        one(
            "SELECT extract(epoch FROM min(due_at) - now())::bigint::text FROM rings"
                + " WHERE state = 'waiting'");
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  private String one(String query) throws SQLException {
    return house.stored().cells(query).getFirst();
  }

  @Override
  public void close() {
    dialling.close();
    rings.close();
  }
}
