package org.pukar.text.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.text.Gsm7;
import org.pukar.text.Language;
import org.pukar.text.Typed;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

public class CatalogTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private static Catalog catalog(Language language, String yaml) {
    return Catalog.of(language, YamlReader.read("words.yaml", yaml));
  }

  private static String say(Language language, String pattern, Map<String, Object> values) {
    return catalog(language, "k: \"" + pattern + "\"").say("k", values);
  }

  @ParameterizedTest
  @EnumSource
  void numbersAreGroupedAsInIndiaWithLatinDigitsInEveryLanguage(Language language) {
    assertThat(say(language, "{n}", Map.of("n", 1840000))).isEqualTo("18,40,000");
    assertThat(say(language, "{n, number} {n, plural, one{#} other{#!}}", Map.of("n", 1840000L)))
        .isEqualTo("18,40,000 18,40,000!");
  }

  @ParameterizedTest
  @EnumSource
  void theNumberOfACaseIsATextAndStaysAsItIs(Language language) {
    assertThat(say(language, "{n}", Map.of("n", "104466727"))).isEqualTo("104466727");
  }

  @ParameterizedTest
  @EnumSource
  void datesHaveLatinDigitsAndLatinLanguagesNeedNoOtherLetters(Language language) {
    String said =
        say(
            language,
            "{d, date} {d, date, ::dMMMM} {t, time, short}",
            Map.of("d", DAY, "t", DAY.atTime(15, 30).atZone(ZoneId.of("Asia/Kolkata"))));

    assertThat(said).contains("2", "2026", "3:30").isEqualTo(Typed.digits(said));
    assertThat(Gsm7.canWrite(said)).isEqualTo(language.isLatin());
  }

  @Test
  void aDateIsThatDayWhereverTheServerStands() {
    assertThat(say(Language.HINDI, "{d, date, ::dMMMM}", Map.of("d", DAY))).isEqualTo("2 नवंबर");
    assertThat(say(Language.ENGLISH, "{t, time, short}", Map.of("t", LocalTime.of(0, 5))))
        .isEqualTo("12:05 am");
  }

  @Test
  void apostrophesSurvive() {
    assertThat(say(Language.ENGLISH, "Don't", Map.of())).isEqualTo("Don't");
    assertThat(say(Language.ENGLISH, "Don't, {n}", Map.of("n", "Ram's"))).isEqualTo("Don't, Ram's");
    assertThat(say(Language.ENGLISH, "Say ''{n}''", Map.of("n", "x"))).isEqualTo("Say 'x'");
  }

  @Test
  void keysAreFlatOrNested() {
    Catalog words = catalog(Language.ENGLISH, "a: {b: {c: x}, d: y}\na.e: z\n");

    assertThat(words.keys()).containsExactly("a.b.c", "a.d", "a.e");
    assertThat(words.has("a.b")).isFalse();
    assertThat(words.line("a.e")).hasToString("words.yaml:2");
  }

  @Test
  void aChannelMayHaveItsOwnWords() {
    Catalog words = catalog(Language.ENGLISH, "a: press 1\na.voice: say one\nb: bye\n");

    assertThat(words.say("a", "voice", Map.of())).isEqualTo("say one");
    assertThat(words.say("a", "sms", Map.of())).isEqualTo("press 1");
    assertThat(words.say("b", "voice", Map.of())).isEqualTo("bye");
  }

  @Test
  void variablesAreThoseOfEveryBranch() {
    Catalog words =
        catalog(Language.HINDI, "k: '{n, plural, one{# {who}} other{# {d, date}}} {s}'");

    assertThat(words.variables("k")).containsExactlyInAnyOrder("n", "who", "d", "s");
  }

  @Test
  void aMissingValueIsNamedWithItsKey() {
    assertThatThrownBy(() -> say(Language.ENGLISH, "{a} {b}", Map.of("a", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`k` needs {b}");
    assertThatThrownBy(() -> catalog(Language.ODIA, "a: x").say("b", Map.of()))
        .hasMessage("or has no `b`");
  }

  @Test
  void aValueOfTheWrongKindIsNotTold() {
    assertThatThrownBy(() -> say(Language.ENGLISH, "{a, number}", Map.of("a", "Sunita")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`k` got a value of the wrong kind")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{a", "{a b}", "{}", "{a, foo}", "{a, plural, one{x}}", "Say '{a}'", "", "[x, y]"})
  void aBadPatternIsNamedWithItsLine(String pattern) {
    String quoted = pattern.startsWith("[") ? pattern : "\"" + pattern + "\"";

    assertThatThrownBy(() -> catalog(Language.ENGLISH, "fine: x\nk: " + quoted))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("words.yaml:2: ");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> catalog(Language.ENGLISH, "a: {b: x}\na.b: y\n"))
        .hasMessage("words.yaml:2: `a.b` stands twice");
  }

  @Test
  void threadsMayShareACatalog() {
    Catalog words = catalog(Language.HINDI, "k: '{n} {n, plural, one{#} other{#}} {s}'");

    assertThat(IntStream.range(0, 5_000).parallel().filter(n -> !isSaidRight(words, n))).isEmpty();
  }

  private static boolean isSaidRight(Catalog words, int n) {
    String said = words.say("k", Map.of("n", n % 1000, "s", "s" + n));
    return said.equals("%1$d %1$d s%2$d".formatted(n % 1000, n));
  }

  @Test
  void catalogsAreReadInTheOrderInWhichLanguagesAreOffered(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("hi-Latn.yaml"), "k: Namaste");
    Files.writeString(folder.resolve("or.yaml"), "k: ନମସ୍କାର");
    Files.writeString(folder.resolve("en.yaml"), "k: Hello");
    Files.writeString(folder.resolve("notes.yaml"), "- not a language");
    Catalogs catalogs = Catalogs.read(folder);

    assertThat(catalogs.languages())
        .containsExactly(Language.ENGLISH, Language.ODIA, Language.HINDI_LATIN);
    assertThat(catalogs.in(Language.ODIA).say("k", Map.of())).isEqualTo("ନମସ୍କାର");
    assertThatThrownBy(() -> catalogs.in(Language.BENGALI)).hasMessage("no catalog in bn");
  }

  @Test
  void roomsAreReadAsOneAndALanguageCountsOnceItSaysAll(@TempDir Path folder) throws IOException {
    Path hall = Files.createDirectory(folder.resolve("hall"));
    Path yard = Files.createDirectory(folder.resolve("yard"));
    Files.writeString(hall.resolve("en.yaml"), "hall: Hall");
    Files.writeString(hall.resolve("hi.yaml"), "hall: बैठक");
    Files.writeString(yard.resolve("en.yaml"), "yard: Yard");
    assertThat(Catalogs.gather(folder).languages()).containsExactly(Language.ENGLISH);

    Files.writeString(yard.resolve("hi.yaml"), "yard: आँगन");
    assertThat(Catalogs.gather(folder).in(Language.HINDI).keys()).containsExactly("hall", "yard");

    Files.writeString(yard.resolve("hi.yaml"), "hall: आँगन");
    assertThatThrownBy(() -> Catalogs.gather(folder)).hasMessageContaining("`hall` stands twice");
  }

  @Test
  void whatIsAlwaysSaidIsToldWithGaps() {
    String yaml = "k: \"It''s {a}, {b, select, x {one {c}} other {two}}.\"";

    assertThat(catalog(Language.ENGLISH, yaml).withGaps("k", "_")).isEqualTo("It's _, _.");
    assertThat(catalog(Language.ENGLISH, "k: it's so").withGaps("k", "_")).isEqualTo("it's so");
  }
}
