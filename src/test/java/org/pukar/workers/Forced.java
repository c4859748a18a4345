package org.pukar.workers;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pukar.Call;
import org.pukar.House;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;
import org.pukar.workers.pin.Proof;

/// A worker who has a complaint, and keeps a PIN for when somebody forces her; and another who has
/// neither, and for whom that PIN is the only one. Their records say the same. Used by one thread.
final class Forced {
  static final String HERS = "7000000801";
  static final String ANOTHERS = "7000000802";
  static final String OWN = "4821";
  static final String FORCED = "7392";
  static final String WORDS = "two months of pay missing";

  private static final String NAME = "Sunita Devi";

  private final House house;
  private final String number;

  Forced(House house) throws SQLException {
    this.house = house;
    register(HERS, OWN);
    register(ANOTHERS, FORCED);
    setForced();
    this.number = file();
    dial(HERS).choose(say("main.complaint"), say("complaint.new"), say("grievance.S"));
    house.stored().run("INSERT INTO stops SELECT phone_index, 'any' FROM callers");
  }

  private void register(String phone, String pin) {
    house.entered(phone, Language.ENGLISH);
    dial(phone)
        .choose(say("main.record"), say("record.register"))
        .type(NAME)
        .choose("Building", "Brick, concrete", "Brick mason")
        .type("kalahandi", "surat")
        .choose(say("record.set-pin"))
        .type(pin, pin)
        .choose(say("new-pin.go-on"));
  }

  /// Sets the PIN again that is for when she is forced.
  void setForced() {
    Worker her = house.workers().on(new PhoneNumber("+91" + HERS)).getFirst();
    Proof own = new Proof(true, 0);
    house.pins().chooseForced(her.id(), FORCED, own);
    house.pins().confirmForced(her.id(), FORCED, own);
  }

  private String file() {
    String last =
        dial(HERS)
            .choose(say("main.complaint"), say("complaint.new"), say("grievance.W"))
            .type(WORDS, "surat")
            .screen();
    return last.replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
  }

  /// Of her complaint, nine digits.
  String number() {
    return number;
  }

  /// Her complaint's number as screens show it.
  String shown() {
    return number.replaceAll("(...)(?!$)", "$1 ");
  }

  /// The phone dials anew, with nothing to go on with.
  Call dial(String phone) {
    house.stored().forgetOffers();
    return house.dial(phone);
  }

  /// All that is kept of her, of which nothing may change.
  List<String> kept() throws SQLException {
    List<String> kept = new ArrayList<>();
    for (String table :
        List.of(
            "grievances",
            "case_acts",
            "case_asks",
            "case_consents",
            "case_tells",
            "workers",
            "worker_consents",
            "stops",
            "agreements",
            "sealed_cases")) {
      for (String row : house.stored().cells("SELECT t::text FROM " + table + " t")) {
        kept.add(table + " " + row);
      }
    }
    String hashes = "SELECT encode(hash, 'hex') FROM worker_pins JOIN workers ON id = worker_id";
    kept.addAll(house.stored().cells(hashes + " ORDER BY workers.id LIMIT 1"));
    return kept;
  }

  String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
