package org.pukar.grievances.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.pukar.Call;
import org.pukar.House;
import org.pukar.VirtualClock;
import org.pukar.calls.Exchange;
import org.pukar.calls.dialling.Dialling;
import org.pukar.calls.ring.OwnCalls;
import org.pukar.day.IndianDay;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.keys.DataKey;
import org.pukar.keys.Keys;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// A case that was dialled, the officer who has it, and a network by which its worker is rung. One
/// thread.
final class Followed implements AutoCloseable {
  static final String PHONE = "9000970001";
  static final Brought NOTE = Brought.NOTHING.saying("paid, says the contractor");

  private static final UUID ASHA = new UUID(0, 0);
  private static final Doer OFFICER =
      new Doer(Optional.of(ASHA), Set.of("officer", "supervisor"), Set.of("s21"));

  private final House house;
  private final Exchange exchange;
  private final FollowingUp following;
  private final String number;
  private int deeds;

  Followed(House house) {
    this.house = house;
    VirtualClock clock = house.ground().clock();
    clock.pass(Duration.between(clock.instant(), noon()));
    this.exchange = new Exchange(house, 3, new Dialling.Budget(5, 1_000), house.ground().clock());
    this.following = node("net");
    Call call =
        house
            .entered(PHONE, Language.ENGLISH)
            .choose("Complaint", "New complaint", house.say(Language.ENGLISH, "grievance.W"));
    call.type("not paid", "kalahandi");
    this.number = call.screen().replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
  }

  /// Of the day that PostgreSQL has: what is for tomorrow is not due.
  private static Instant noon() {
    Instant now = Clock.systemUTC().instant();
    return IndianDay.of(now).atTime(12, 0).atZone(IndianDay.ZONE).toInstant();
  }

  /// A node that looks after cases, and calls by this line.
  FollowingUp node(String line) {
    Keys keys = house.ground().keys();
    OwnCalls calls =
        new OwnCalls(phone -> keys.phoneIndex(phone.e164()), keys.sessions(), _ -> true, line);
    return new FollowingUp(house.database(), house.cases(), house.asks(), calls);
  }

  Exchange exchange() {
    return exchange;
  }

  String number() {
    return number;
  }

  CaseFile now() {
    return house.cases().read(OFFICER, number).orElseThrow().file();
  }

  Acted tries(String act, Brought brought) {
    return house.cases().act(OFFICER, number, now().version(), act, brought, "d" + deeds++);
  }

  void staff(String act, Brought brought) {
    assertThat(tries(act, brought)).as(act).isInstanceOf(Acted.Done.class);
  }

  void assigned() {
    staff("assign", Brought.NOTHING.to(ASHA));
  }

  void promised(LocalDate day) {
    staff("promise", paying(Optional.of(day)));
  }

  static Brought paying(Optional<LocalDate> day) {
    return new Brought("", Optional.empty(), "", "", OptionalLong.of(420_000), day, "");
  }

  void worker(String act) {
    assertThat(house.cases().byWorker(number, act, "w" + deeds++)).isInstanceOf(Acted.Done.class);
  }

  List<String> acts() {
    return house.cases().read(OFFICER, number).orElseThrow().lines().stream()
        .map(line -> line.act())
        .toList();
  }

  /// All that waits for its time is due, and done.
  void later() throws SQLException {
    due();
    following.sweep();
  }

  void due() throws SQLException {
    house.stored().run("UPDATE case_asks SET due_at = now() WHERE due_at IS NOT NULL");
    house.stored().run("UPDATE case_promises SET breaks_at = now(), due_at = now()");
  }

  /// What was texted to her of our own accord, in its order.
  List<String> told() throws SQLException {
    DataKey key = house.callers().find(PhoneNumber.caller(PHONE).orElseThrow()).orElseThrow().key();
    List<String> cells =
        house
            .stored()
            .cells("SELECT id, words FROM outbox WHERE priority = 2 ORDER BY made_at, id");
    List<String> told = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += 2) {
      byte[] context = ("outbox " + cells.get(i)).getBytes(StandardCharsets.UTF_8);
      byte[] words = cells.get(i + 1).getBytes(StandardCharsets.ISO_8859_1);
      told.add(new String(key.open(words, context), StandardCharsets.UTF_8));
    }
    return told;
  }

  @Override
  public void close() {
    exchange.close();
  }
}
