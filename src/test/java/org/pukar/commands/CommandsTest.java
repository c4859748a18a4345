package org.pukar.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Property;
import org.pukar.csv.Csv;
import org.pukar.place.Place;
import org.pukar.place.Shipped;
import org.pukar.text.Language;
import org.pukar.trade.Trade;

class CommandsTest {
  private static final List<String> PIECES =
      List.of(
          "JOB",
          "band",
          "karo",
          "patna",
          "mistri",
          "\u0915\u093E\u092E",
          "\u0B15",
          "\u200D",
          "\u200C",
          "\u0D4D",
          "104",
          "\u0967",
          "?",
          "*",
          " ",
          "  ",
          "\n",
          "\uD83D",
          "\uDE00",
          "'",
          "\u2019",
          "\u0000",
          "\uFFFE",
          "haan",
          "stop",
          "alerts",
          "\u4E2D\u6587",
          "caf\u00E9",
          "dist",
          "jila",
          "x".repeat(300),
          "|",
          ",",
          "\u0301",
          "-",
          "\u202E");

  @Test
  void anythingMayBeTextedInAnyMood() {
    List<Expecting> moods =
        List.of(
            Expecting.NOTHING,
            Expecting.YES_OR_NO,
            Expecting.FREE_WORDS,
            new Expecting(true, true));
    Property.forAll(
        500,
        CommandsTest::anything,
        text -> moods.forEach(mood -> assertThat(Ear.COMMANDS.hear(text, mood)).isNotNull()));
  }

  private static String anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  @Test
  void orderCaseAndPunctuationDoNotMatter() {
    List.of(
            "JOB MASON PATNA",
            "patna mason job",
            "  Mason,,patna!! JOB \uD83D\uDE4F",
            "MASON PATNA")
        .forEach(text -> {
          Heard.Command heard = command(text);
          assertThat(heard.word()).isEqualTo(Word.JOB);
          assertThat(heard.trade()).map(Trade::id).contains("mason");
          assertThat(heard.place()).map(Place::english).contains("Patna");
          assertThat(heard.rest()).isEmpty();
        });
  }

  private static Heard.Command command(String text) {
    assertThat(Ear.hear(text)).as(text).isInstanceOf(Heard.Command.class);
    return (Heard.Command) Ear.hear(text);
  }

  @Test
  void tradesAndPlacesAreHeardInAnyScript() {
    Heard.Command heard = command("पटना राज मिस्त्री काम");

    assertThat(heard.trade()).map(Trade::id).contains("mason");
    assertThat(heard.place()).map(Place::english).contains("Patna");
    assertThat(heard.spokenIn()).contains(Language.HINDI);
    assertThat(command("kaam patna mistri").spokenIn()).contains(Language.HINDI_LATIN);
    assertThat(command("JOB").spokenIn()).contains(Language.ENGLISH);
  }

  @Test
  void whatFitsEquallyWellIsListedToBeAsked() {
    Heard.Command heard = command("JOB HELPER AURANGABAD");

    assertThat(heard.trade()).isEmpty();
    assertThat(heard.trades()).extracting(Trade::id).contains("mason-helper", "factory-helper");
    assertThat(heard.place()).isEmpty();
    assertThat(heard.places()).hasSize(2);
  }

  @Test
  void aStateBehindADistrictSaysWhichIsMeant() {
    assertThat(command("JOB AURANGABAD BIHAR").place()).map(Place::english).contains("Aurangabad");
    assertThat(command("JOB UP").place()).map(Place::id).contains("s9");
    assertThat(command("kaam kerala").place()).map(Place::id).contains("s32");
  }

  @Test
  void aNumberIsHeardInAnyDigitsAndGroups() {
    List.of("status 104 466 727", "STATUS:104-466-727", "१०४४६६७२७ ka status", "104466727")
        .forEach(text -> {
          assertThat(command(text).word()).isEqualTo(Word.STATUS);
          assertThat(command(text).number()).isEqualTo("104466727");
        });
  }

  @Test
  void oneAndTwoAreAnswersOnlyWhereTheyWereOffered() {
    assertThat(told("1", Expecting.YES_OR_NO)).isEqualTo("YES");
    assertThat(told("2", Expecting.YES_OR_NO)).isEqualTo("NO");
    assertThat(told("2", Expecting.FREE_WORDS)).isEqualTo("FREE");
    assertThat(told("2", Expecting.NOTHING)).isEqualTo("FREE");
    assertThat(told("haan ji", Expecting.NOTHING)).isEqualTo("YES");
  }

  private static String told(String text, Expecting expecting) {
    return Ear.told(Ear.COMMANDS.hear(text, expecting));
  }

  @Test
  void aStopIsHeardInEveryLanguageAndNeverGuessed() {
    List.of("STOP", "band karo", "बंद", "ବନ୍ଦ କର", "বন্ধ করুন", "നിർത്തുക", "നിര്‍ത്തുക", "stop!!!")
        .forEach(text -> assertThat(command(text).word()).as(text).isEqualTo(Word.STOP));
    assertThat(Ear.hear("sotp")).isEqualTo(new Heard.Unsure(List.of(Word.STOP)));
    assertThat(told("company band hai", Expecting.NOTHING)).isEqualTo("ASK");
    assertThat(command("company band hai 3 mahine se paisa nahi mila").word())
        .isEqualTo(Word.COMPLAINT);
  }

  @Test
  void aMisspeltStopIsHeardOnlyIfTheSpellingIsListed() {
    List<String> stops = List.of("stop", "unsubscribe", "thamao", "bondho", "nirthuka");
    Set<String> listed =
        Csv.read(Path.of("config/commands/keywords.csv")).stream()
            .flatMap(row -> Stream.of(row.text("spellings").split("\\|")))
            .collect(Collectors.toSet());
    Property.forAll(
        300,
        random -> mistaken(stops.get(random.nextInt(stops.size())), random),
        text -> {
          boolean isStop = told(text, Expecting.NOTHING).equals("STOP");
          assertThat(isStop && !listed.contains(text)).as(text).isFalse();
        });
  }

  /// One letter, not the last, is another one than its neighbours.
  private static String mistaken(String word, Random random) {
    int at = random.nextInt(word.length() - 1);
    char other = (char) ('a' + random.nextInt(26));
    return word.substring(0, at) + other + word.substring(at + 1);
  }

  @Test
  void aLanguageIsHeardByItsName() {
    assertThat(command("HINDI").language()).contains(Language.HINDI);
    assertThat(command("ଓଡ଼ିଆ").language()).contains(Language.ODIA);
    assertThat(command("hindi abc").language()).contains(Language.HINDI_LATIN);
    assertThat(command("bhasha bangla").language()).contains(Language.BENGALI);
    assertThat(command("HINDI").word()).isEqualTo(Word.LANG);
  }

  @Test
  void aComplaintKeepsItsWords() {
    assertThat(command("Shikayat: thekedar ne 2 mahine se paisa nahi diya.").rest())
        .isEqualTo("thekedar ne 2 mahine se paisa nahi diya.");
    assertThat(command("malik ne paisa nahi diya").rest()).isEqualTo("malik ne paisa nahi diya");
  }

  @Test
  void tablesThatAreNotRightAreRefusedWithTheLine(@TempDir Path folder) throws IOException {
    for (String file : List.of("keywords.csv", "languages.csv", "plain.csv")) {
      Files.copy(Path.of("config/commands").resolve(file), folder.resolve(file));
    }
    String columns = "word,language,use,with,otherwise,spellings,note\n";
    Files.writeString(folder.resolve("keywords.csv"), columns + "JOBB,en,any,,,job,\n");
    refused(folder, "keywords.csv:2: word cannot be JOBB");
    Files.writeString(folder.resolve("keywords.csv"), columns + "JOB,xx,any,,,job,\n");
    refused(folder, "keywords.csv:2: there is no language xx");
    Files.writeString(folder.resolve("keywords.csv"), columns + "JOB,en,any,,,,\n");
    refused(folder, "keywords.csv:2: spellings is empty");
  }

  private static void refused(Path folder, String message) {
    assertThatThrownBy(() -> Commands.read(folder, Ear.TRADES, Shipped.PLACES))
        .hasMessageContaining(message);
  }
}
