package org.pukar.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.text.Language;

class PlacesTest {
  private static final Places PLACES = Shipped.PLACES;

  @Test
  void allStatesAndDistrictsAreThere() {
    assertThat(PLACES.states()).hasSize(36);
    assertThat(PLACES.all()).filteredOn(p -> p.level() == Level.DISTRICT).hasSize(787);
    assertThat(PLACES.states().stream().mapToInt(s -> PLACES.districts(s.code()).size()).sum())
        .isEqualTo(787);
    assertThat(PLACES.all()).allMatch(p -> PLACES.find(p.id()).orElseThrow().equals(p));
  }

  @Test
  void aStateAndADistrictOfOneCodeAreTwoPlaces() {
    assertThat(PLACES.find("s21").orElseThrow().english()).isEqualTo("Odisha");
    assertThat(PLACES.find("d21").orElseThrow().english()).isEqualTo("Lahaul And Spiti");
    assertThat(PLACES.find("d358").orElseThrow().parent()).contains("s21");
    assertThat(PLACES.find("21")).isEmpty();
    assertThat(PLACES.find("")).isEmpty();
  }

  @Test
  void theStatesOfTheCorridorsComeFirst() {
    assertThat(PLACES.states())
        .extracting(Place::english)
        .startsWith("Odisha", "Bihar", "Uttar Pradesh", "West Bengal", "Jharkhand")
        .endsWith(
            "Sikkim", "The Dadra and Nagar Haveli and Daman and Diu", "Tripura", "Uttarakhand");
    assertThat(Places.read(Shipped.FOLDER, List.of(32), Shipped.NOWHERE).states())
        .extracting(Place::english)
        .startsWith("Kerala", "Andaman and Nicobar Islands", "Andhra Pradesh");
  }

  @Test
  void districtsAreInTheOrderOfTheirNames() {
    assertThat(PLACES.districts(21))
        .hasSize(30)
        .extracting(Place::english)
        .startsWith("Angul", "Balangir", "Balasore")
        .isSorted();
    assertThat(PLACES.districts(99)).isEmpty();
  }

  @Test
  void aPlaceIsNamedInTheCallersScriptIfItIsKnownSo() {
    Place kalahandi = PLACES.find("d358").orElseThrow();

    assertThat(PLACES.name(kalahandi, Language.ENGLISH)).isEqualTo("Kalahandi");
    assertThat(PLACES.name(kalahandi, Language.ODIA_LATIN)).isEqualTo("Kalahandi");
    assertThat(PLACES.name(kalahandi, Language.HINDI)).isEqualTo("कालाहांडी");
    assertThat(PLACES.name(kalahandi, Language.ODIA)).isEqualTo("କଳାହାଣ୍ଡି");
    assertThat(PLACES.name(kalahandi, Language.BENGALI)).isEqualTo("Kalahandi");
    assertThat(PLACES.name(PLACES.find("d561").orElseThrow(), Language.MALAYALAM))
        .isEqualTo("കോഴിക്കോട്");
    assertThat(PLACES.name(PLACES.find("d568").orElseThrow(), Language.HINDI)).isEqualTo("Chennai");
  }

  @Test
  void aLabelNamesTheStateToo() {
    assertThat(PLACES.label(PLACES.find("d358").orElseThrow(), Language.ENGLISH))
        .isEqualTo("Kalahandi, Odisha");
    assertThat(PLACES.label(PLACES.find("d189").orElseThrow(), Language.HINDI))
        .isEqualTo("औरंगाबाद, बिहार");
    assertThat(PLACES.label(PLACES.find("s21").orElseThrow(), Language.ENGLISH))
        .isEqualTo("Odisha");
  }

  @Test
  void aLabelTooLongForAScreenOf80LettersGoesWithoutTheStateAndIsStillOnePlacesOnly() {
    List<String> labels =
        PLACES.all().stream().map(place -> PLACES.label(place, Language.HINDI)).toList();

    assertThat(labels).allMatch(label -> label.length() <= 36).doesNotHaveDuplicates();
    assertThat(labels).contains("Dadra And Nagar Haveli");
    assertThat(PLACES.label(PLACES.find("d465").orElseThrow(), Language.ENGLISH)).contains(", ");
  }

  @Test
  void aHindiScreenShowsNoOtherIndianScript() {
    for (Place place : PLACES.all()) {
      assertThat(PLACES.name(place, Language.HINDI)).matches("[\\p{IsDevanagari}\\w .()-]+");
    }
    for (int state : new int[] {2, 4, 5, 6, 7, 8, 9, 10, 19, 20, 21, 22, 23, 24, 27, 32}) {
      assertThat(PLACES.districts(state)).noneMatch(d -> d.hindi().isEmpty());
    }
    assertThat(PLACES.states()).noneMatch(s -> s.hindi().isEmpty());
  }

  @Test
  void tablesThatDoNotFitTogetherAreRefused(@TempDir Path folder) throws IOException {
    String head = "lgd_code,parent_lgd_code,name_en,name_local,local_language,name_hi\n";
    Files.writeString(folder.resolve("states.csv"), head + "21,,Odisha,,,\n");
    Files.writeString(folder.resolve("aliases.csv"), "lgd_code,other_spelling\n9,x\n");
    Path states =
        Files.writeString(folder.resolve("state-aliases.csv"), "lgd_code,other_spelling\n");

    Path districts = Files.writeString(folder.resolve("districts.csv"), head + "1,22,x,,,\n");
    assertThatThrownBy(() -> Places.read(folder, Shipped.NOWHERE))
        .hasMessage("districts.csv:2: no place has the id s22");
    Files.writeString(districts, head + "1,21,x,,,\n1,21,y,,,\n");
    assertThatThrownBy(() -> Places.read(folder, Shipped.NOWHERE))
        .hasMessage("districts.csv:3: a second place has the code 1");
    Files.writeString(districts, head + "1,21,x,,,\n");
    assertThatThrownBy(() -> Places.read(folder, Shipped.NOWHERE))
        .hasMessage("aliases.csv:2: no place has the id d9");
    Files.writeString(folder.resolve("aliases.csv"), "lgd_code,other_spelling\n");
    Files.writeString(states, "lgd_code,other_spelling\n7,x\n");
    assertThatThrownBy(() -> Places.read(folder, Shipped.NOWHERE))
        .hasMessage("state-aliases.csv:2: no place has the id s7");
  }
}
