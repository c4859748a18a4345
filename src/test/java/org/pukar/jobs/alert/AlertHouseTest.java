package org.pukar.jobs.alert;

import java.sql.SQLException;
import java.util.List;
import org.pukar.Ground;
import org.pukar.callers.Notice;
import org.pukar.jobs.JobHouseTest;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Tests in a house where callers ask to be told of work.
abstract class AlertHouseTest extends JobHouseTest {
  protected static final String AHMEDABAD = "d438";
  protected static final String GUJARAT = "s24";

  /// Asks, as the dialogue does.
  protected static PhoneNumber asks(int who, int weekly, String trade, String... places) {
    PhoneNumber phone = phone(who);
    agree(phone, Language.ENGLISH);
    List<String> trades = trade.isEmpty() ? List.of() : List.of(trade);
    house
        .alerts()
        .ask(phone, new Wish(trades, List.of(places), weekly), new Notice(Language.ENGLISH, "ok"));
    return phone;
  }

  protected static PhoneNumber phone(int who) {
    return new PhoneNumber("+9170000%05d".formatted(who));
  }

  protected static int send() {
    return house.waves().send(Ground.NOW);
  }

  protected static Answers answers() {
    return new Answers(house.database(), house.callers(), house.jobs(), house.outbox());
  }

  /// How many texts wait for that phone.
  protected static int texts(PhoneNumber phone) throws SQLException {
    String caller = house.callers().find(phone).orElseThrow().id().toString();
    return house
        .stored()
        .cells("SELECT 1 FROM outbox WHERE state = 'waiting' AND caller_id = '" + caller + "'")
        .size();
  }

  /// Time goes by in PostgreSQL: all that happened is so much longer ago.
  protected static void passes(String interval) throws SQLException {
    String ago = " - interval '" + interval + "'";
    house.stored().run("UPDATE jobs SET alert_due = alert_due" + ago);
    house.stored().run("UPDATE alerts SET told_at = told_at" + ago);
    house.stored().run("UPDATE alert_requests SET free_at = free_at" + ago);
    house.stored().run("UPDATE alert_wishes SET free_at = free_at" + ago);
  }
}
