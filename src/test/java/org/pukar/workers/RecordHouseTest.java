package org.pukar.workers;

import java.util.List;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Tests of records in one house: a worker who registers, and what she does with her record.
public abstract class RecordHouseTest extends HouseTest {
  protected static final String PHONE = "7000000701";
  protected static final String NAME = "Sunita Devi Ghadiyal";
  protected static final String PIN = "4821";

  /// A caller known in English has registered and stands at the menu that offers a PIN.
  protected static Call registered(String name) {
    house.entered(PHONE, Language.ENGLISH);
    return register(dial().choose(say("main.record")), name);
  }

  /// Registers over a call that stands where nobody is registered, or at the choice of who calls.
  protected static Call register(Call call, String name) {
    String way =
        call.screen().contains(say("record.register"))
            ? say("record.register")
            : say("record.somebody-else");
    return call.choose(way)
        .type(name)
        .choose("Building", "Brick, concrete", "Brick mason")
        .type("kalahandi", "surat");
  }

  /// The same, and has set this PIN, and stands at the record's menu.
  protected static Call guarded(String name) {
    return registered(name)
        .choose(say("record.set-pin"))
        .type(PIN, PIN)
        .choose(say("new-pin.go-on"));
  }

  /// The phone dials anew, with nothing to go on with.
  protected static Call dial() {
    house.stored().forgetOffers();
    return house.dial(PHONE);
  }

  protected static Worker only() {
    List<Worker> workers = house.workers().on(phone());
    if (workers.size() != 1) {
      throw new AssertionError(workers.size() + " workers");
    }
    return workers.getFirst();
  }

  protected static PhoneNumber phone() {
    return PhoneNumber.caller(PHONE).orElseThrow();
  }

  protected static String say(String key) {
    return house.say(Language.ENGLISH, key);
  }

  /// How many hops this call has taken, with the dial.
  protected static int hops(Call call) {
    return call.text().isEmpty() ? 1 : call.text().split("\\*").length + 1;
  }
}
