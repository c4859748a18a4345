package org.pukar.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.csv.Csv;

class PlaceSearchTest {
  private static final long SEED = 20261122;
  private static final Places PLACES = Shipped.PLACES;
  private static final List<Place> DISTRICTS =
      PLACES.states().stream().flatMap(s -> PLACES.districts(s.code()).stream()).toList();

  @ParameterizedTest
  @CsvFileSource(resources = "/org/pukar/place/typed.csv", numLinesToSkip = 1)
  void whatCallersTypeIsUnderstood(String typed, String expected) {
    assertThat(found(typed)).as(typed).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "xyzzy",
        "12345",
        "🙂",
        "🙏🏽🇮🇳",
        "'; DROP TABLE districts; --",
        "% _ \\ \" '",
        "<script>alert(1)</script>",
        "qwertyuiop",
        "\u0000\uffff",
        "district",
        "你好",
        "1 2 3 #",
        "bihar",
        "Odisha",
        "ବିହାର"
      })
  void whatIsNoPlaceFindsNone(String typed) {
    assertThat(PLACES.search(typed)).isEqualTo(new Found.None());
  }

  @Test
  void aLongTextFindsNone() {
    assertThat(PLACES.search("kalahandi".repeat(33))).isEqualTo(new Found.None());
    assertThat(PLACES.search("a".repeat(300))).isEqualTo(new Found.None());
    assertThat(PLACES.search("\ud83d".repeat(59))).isEqualTo(new Found.None());
  }

  @Test
  void everyDistrictIsFoundByItsNames() {
    assertAllAreFoundBy(Place::english);
    assertAllAreFoundBy(Place::hindi);
    assertAllAreFoundBy(Place::local);
    assertAllAreFoundBy(
        d -> d.english().toUpperCase(Locale.ROOT).replace(" DISTRICT", "").replace(" ", ""));
    assertAllAreFoundBy(d -> "  " + d.english().replace(" ", "-") + " Dist. ");
  }

  private static void assertAllAreFoundBy(Function<Place, String> name) {
    for (Place district : DISTRICTS) {
      String typed = name.apply(district);
      if (!typed.isEmpty()) {
        assertThat(places(typed)).as(typed).contains(district);
      }
    }
  }

  @Test
  void everyAliasFindsItsDistrict() {
    for (Csv.Row row : Csv.read(Shipped.FOLDER.resolve("aliases.csv"))) {
      Place district = PLACES.find("d" + row.number("lgd_code")).orElseThrow();
      assertThat(district.english()).isEqualTo(row.text("name_en"));
      assertThat(places(row.text("other_spelling"))).as(row.toString()).contains(district);
    }
  }

  @Test
  void withTheStateBehindItANameIsCertain() {
    for (Place district : DISTRICTS) {
      String state = PLACES.find(district.parent().orElseThrow()).orElseThrow().english();
      String typed = district.english() + ", " + state;
      if (typed.length() <= 60) {
        assertThat(PLACES.search(typed)).as(typed).isEqualTo(new Found.One(district));
      }
    }
  }

  @Test
  void noTextBreaksTheSearchAndNoAnswerIsTooLong() {
    Random random = new Random(SEED);
    for (int n = 0; n < 3_000; n++) {
      String name = DISTRICTS.get(random.nextInt(DISTRICTS.size())).english();
      StringBuilder typed = new StringBuilder(name);
      typed.setCharAt(random.nextInt(name.length()), (char) random.nextInt(0x10000));
      switch (PLACES.search(typed.toString())) {
        case Found.Several(var places) ->
            assertThat(places).as("seed %s", SEED).hasSizeBetween(2, 8).doesNotHaveDuplicates();
        case Found.One _, Found.None _ -> {}
      }
    }
  }

  private static List<Place> places(String typed) {
    return Shipped.all(PLACES.search(typed));
  }

  /// `Angul` for one, `Bilaspur HP | ...` for several as codes, `-` for none.
  private static String found(String typed) {
    return switch (PLACES.search(typed)) {
      case Found.One(Place place) -> place.english();
      case Found.Several(var places) -> String.join(" ", places.stream().map(Place::id).toList());
      case Found.None _ -> "-";
    };
  }
}
