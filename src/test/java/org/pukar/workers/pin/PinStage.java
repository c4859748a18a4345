package org.pukar.workers.pin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.pukar.Call;
import org.pukar.House;
import org.pukar.RealScript;
import org.pukar.callers.Caller;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.dialogue.Session;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.Kept;
import org.pukar.session.Later;
import org.pukar.session.Loaded;
import org.pukar.session.SessionKey;
import org.pukar.text.Language;

/// What tests of PINs stand on: workers, and a menu that calls the PIN's dialogues and nothing
/// else. Stateless.
final class PinStage {
  /// Keys of the menu that a dial leads to.
  static final String DOOR = "1";

  static final String NEW = "2";
  static final String CHANGE = "3";

  /// Said behind the door, with the same keys.
  static final String INSIDE = "complaint.menu";

  private static final String DIALOGUE =
      """
      pin-stage:
        start: menu
        steps:
          menu: {menu: main.menu, options: {main.jobs: door, main.schemes: new, main.talk: change}}
          door: {call: pin-door, as: proven, next: inside}
          new: {call: new-pin, as: proven, next: inside}
          change: {call: change-pin, as: proven, next: inside}
          inside:
            menu: complaint.menu
            options: {main.jobs: door, main.schemes: new, main.talk: change}
      """;

  private PinStage() {}

  /// The files that we ship, and the menu behind the service code.
  static Path config(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(RealScript.CONFIG)) {
      for (Path file : files.sorted().toList()) {
        Path copy = folder.resolve(RealScript.CONFIG.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Files.writeString(folder.resolve("dialogues/pin-stage.yaml"), DIALOGUE);
    Path settings = folder.resolve("pukar.yaml");
    String code = "\"*384*26#\": ";
    Files.writeString(
        settings, Files.readString(settings).replace(code + "welcome", code + "pin-stage"));
    return folder;
  }

  /// A worker who registered from this phone; several may from one.
  static void register(House house, UUID worker, String phone) throws SQLException {
    Caller caller =
        house
            .callers()
            .agree(
                new PhoneNumber("+91" + phone),
                Purpose.SERVICE,
                new Notice(Language.HINDI, "agreed"),
                "earlier");
    house
        .stored()
        .run(
            """
            INSERT INTO workers (id, caller_id, name, trade, home, work, language, once_key)
            VALUES ('%1$s', '%2$s', '\\x%3$s', 'mason', 'd1', 'd2', 'hi', '%1$s')
            """
                .formatted(
                    worker,
                    caller.id(),
                    HexFormat.of()
                        .formatHex(
                            caller
                                .key()
                                .seal(
                                    new byte[120],
                                    ("worker " + worker).getBytes(StandardCharsets.UTF_8)))));
  }

  /// The worker dials and stands at the menu; from the next screen on it is in her language.
  static Call dial(House house, UUID worker, String phone, Language language) throws SQLException {
    house.stored().forgetOffers();
    Call call = house.dial(phone);
    put(
        house,
        call,
        language,
        Session.Mode.PLAIN,
        Map.of(Session.WORKER, worker.toString(), Session.AGREED, "yes"));
    return call;
  }

  /// Puts values into the session of a call under way.
  static void put(
      House house, Call call, Language language, Session.Mode mode, Map<String, String> values) {
    SessionKey key = house.key(call);
    Loaded seen = house.sessions().load(key);
    Kept kept = seen.kept().orElseThrow();
    Session session = kept.session().speaking(language).in(mode).with(new HashMap<>(values));
    Kept changed = new Kept(session, kept.hop(), kept.at(), kept.said(), kept.ended(), kept.left());
    if (!house.sessions().save(key, seen, changed, Later.LEAVE)) {
      throw new IllegalStateException("somebody else was there");
    }
  }

  static Session session(House house, Call call) {
    return house.sessions().load(house.key(call)).kept().orElseThrow().session();
  }
}
