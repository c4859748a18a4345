package org.pukar.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.RealScript;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.session.Input;
import org.pukar.session.Kept;
import org.pukar.session.SessionCodec;
import org.pukar.text.Gsm7;
import org.pukar.text.Language;
import org.pukar.text.Manner;
import org.pukar.text.catalog.Catalog;

/// Callers who type anything at all, on the script that is shipped; what actions come to is drawn
/// from what they may come to.
class RandomWalkTest {
  private static final Script SCRIPT = RealScript.script();
  private static final Vocabulary VOCABULARY = RealScript.vocabulary();

  /// What only calls come to.
  private static final Set<String> ONLY_HEARD = Set.of(Script.SILENCE, Script.NOBODY);

  private static final Engine ENGINE = new Engine(SCRIPT, Manner.SCREEN);

  /// Those that return to what called them, which is the main menu here.
  private static final List<String> CALLED = List.of("forced-pin", "no-forced-pin", Script.NEW_PIN);

  /// Some lie so deep that few come there from the main menu.
  private static final List<String> BEGINNINGS =
      Stream.concat(
              RealScript.ENTRIES.stream(),
              Stream.of(
                      Collections.nCopies(8, "record"),
                      Collections.nCopies(8, "complaint"),
                      List.of("erase", "jobs", "ration", "nameless", "group", "purposes"),
                      CALLED)
                  .flatMap(List::stream))
          .toList();

  private static final List<String> ANYTHING =
      List.of(
          "",
          " ",
          "haan",
          "मज़दूरी नहीं मिली",
          "104 466 727",
          "31-04-2024",
          "\u0000",
          "\uD800",
          "\uDC00\uD83D",
          "\u202E1",
          "\u200F9\u2066",
          "👨‍👩‍👧‍👦",
          "{number}",
          "'",
          "*384#",
          "\n\r",
          "\uFFFF",
          "𝟙",
          "x".repeat(400),
          "क्".repeat(200),
          "e\u0301\u0302\u0303");

  /// 40 callers of 50 inputs.
  @Test
  void nothingThatIsTypedBreaksAScreenOrASession() {
    Property.forAll(
        40,
        Random::nextLong,
        seed -> {
          Random random = new Random(seed);
          Turn.Say say = entering(random);
          for (int hop = 0; hop < 50; hop++) {
            check(say);
            Session reread = reread(say);
            say =
                say.screen().ends()
                    ? entering(random)
                    : untilScreen(ENGINE.next(reread, typed(random)), random);
          }
        });
  }

  @Test
  void everyStepThatShowsAScreenIsMetOnTheWay() {
    TreeSet<String> met = new TreeSet<>();
    TreeSet<String> all = new TreeSet<>();
    SCRIPT
        .dialogues()
        .forEach((name, dialogue) ->
            dialogue
                .steps()
                .forEach((step, kind) -> {
                  if (!(kind instanceof Step.Do
                      || kind instanceof Step.Call
                      || kind instanceof Step.Transfer
                      || ONLY_HEARD.contains(name))) {
                    all.add(name + "." + step);
                  }
                }));
    Random random = new Random(7);
    Turn.Say say = entering(random);
    for (int hop = 0; hop < 3_000_000 && met.size() < all.size(); hop++) {
      if (say.session().mode() != Session.Mode.ASKING) {
        met.add(say.session().top().dialogue() + "." + say.session().top().step());
      }
      say =
          say.screen().ends()
              ? entering(random)
              : untilScreen(
                  ENGINE.next(say.session(), likely(say.screen().text(), random)), random);
    }

    assertThat(met).isEqualTo(all);
  }

  private static void check(Turn.Say say) {
    String text = say.screen().text();
    assertThat(text).isNotBlank();
    assertThat(Manner.SCREEN.budget().fits(text)).as(text).isTrue();
    if (say.session().language().isLatin() && !isLanguageList(say)) {
      assertThat(Gsm7.canWrite(text)).as(text).isTrue();
    }
  }

  private static boolean isLanguageList(Turn.Say say) {
    return SCRIPT.step(say.session().top()) instanceof Step.Choose choose
        && Objects.requireNonNull(VOCABULARY.sources().get(choose.source())).anyScript();
  }

  private static Session reread(Turn.Say say) {
    Kept kept =
        Kept.first(
            say.session(),
            new Kept.Said(new Input.Whole("1*2").hop(), say.screen().text(), say.screen().ends()),
            Instant.EPOCH);
    Kept read = SessionCodec.read(SessionCodec.write(kept)).orElseThrow();

    assertThat(read).isEqualTo(kept);
    return read.session();
  }

  private static Turn.Say entering(Random random) {
    List<Language> languages = SCRIPT.words().languages();
    Language language = languages.get(random.nextInt(languages.size()));
    Session fresh = Session.fresh("s", SCRIPT.version(), language);
    String entry = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
    if (!CALLED.contains(entry)) {
      return untilScreen(ENGINE.begin(fresh, entry), random);
    }
    Turn.Say menu = untilScreen(ENGINE.begin(fresh, Script.HOME), random);
    return untilScreen(ENGINE.aside(menu.session(), entry), random);
  }

  private static Turn.Say untilScreen(Turn first, Random random) {
    Turn turn = first;
    for (int deeds = 0; deeds < 100; deeds++) {
      switch (turn) {
        case Turn.Say say -> {
          return say;
        }
        case Turn.Act act -> turn = act(act, random);
        case Turn.Fetch fetch -> turn = ENGINE.offer(fetch, options(fetch, random));
      }
    }
    throw new AssertionError("no screen after 100 deeds at " + turn.session().top());
  }

  private static Turn act(Turn.Act act, Random random) {
    if (random.nextInt(10) == 0) {
      return ENGINE.ask(act.session(), false);
    }
    Vocabulary.ActionShape shape = Objects.requireNonNull(VOCABULARY.actions().get(act.action()));
    List<String> names = new ArrayList<>(new TreeSet<>(shape.outcomes()));
    Map<String, String> values = new TreeMap<>();
    Catalog words = SCRIPT.words().in(act.session().language());
    shape.gives().forEach((name, longest) -> values.put(name, longest.apply(words)));
    Outcome drawn = Outcome.of(names.get(random.nextInt(names.size())), values);
    Outcome outcome = act.action().equals("callers.speak") ? speaking(act, drawn) : drawn;
    return shape.writes()
        ? ENGINE.afterWriting(act.session(), outcome)
        : ENGINE.after(act.session(), outcome);
  }

  private static Outcome speaking(Turn.Act act, Outcome outcome) {
    return outcome.speaking(
        Language.find(act.session().values().getOrDefault("language", "")).orElseThrow());
  }

  private static List<Option> options(Turn.Fetch fetch, Random random) {
    Catalog words = SCRIPT.words().in(fetch.session().language());
    List<Option> longest =
        Objects.requireNonNull(VOCABULARY.sources().get(fetch.source())).longest().apply(words);
    if (fetch.source().equals("callers.languages")) {
      List<String> spoken = SCRIPT.words().languages().stream().map(Language::code).toList();
      return longest.stream().filter(option -> spoken.contains(option.id())).toList();
    }
    int from = random.nextInt(longest.size());
    return longest.subList(from, Math.min(longest.size(), from + random.nextInt(40)));
  }

  /// What gets far: mostly a key that stands on the screen.
  private static String likely(String screen, Random random) {
    List<String> keys =
        screen
            .lines()
            .filter(line -> line.matches("[1-9] .*"))
            .map(l -> l.substring(0, 1))
            .toList();
    if (!keys.isEmpty() && random.nextInt(4) > 0) {
      return keys.get(random.nextInt(keys.size()));
    }
    if (screen.contains("PIN") && random.nextBoolean()) {
      return "4821";
    }
    return switch (random.nextInt(15)) {
      case 0, 1 -> "Kalahandi";
      case 2 -> "9";
      case 3, 4 -> "4821";
      case 5 -> "25-12-2026";
      // Out of lists that lead back to themselves.
      case 6 -> "00";
      default -> Integer.toString(1 + random.nextInt(6));
    };
  }

  private static String typed(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextBoolean() ? "0" : "00";
      case 1 -> "9";
      case 2 -> ANYTHING.get(random.nextInt(ANYTHING.size()));
      case 3 -> units(random);
      case 4 -> Character.toString('०' + random.nextInt(10));
      default -> likely("", random);
    };
  }

  private static String units(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(30); left > 0; left--) {
      text.append((char) random.nextInt(0x10000));
    }
    return text.toString();
  }
}
