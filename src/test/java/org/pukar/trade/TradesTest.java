package org.pukar.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.text.Language;

class TradesTest {
  private static final Trades TRADES = Trades.read(Path.of("config/trades"));
  private static final String LABELS =
      ",label_en,label_hi,label_or,label_bn,label_ml"
          + ",label_hi-Latn,label_or-Latn,label_bn-Latn,label_ml-Latn\n";
  private static final String NAMES =
      "id,group,trade_en,nco2015_code,name_hi,name_hi_roman,name_or,name_bn,name_ml\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeTables() throws IOException {
    write("groups.csv", "id,within" + LABELS + "a,,A,,,,,,,,\nb,a,B,,,,,,,,\nc,,C,,,,,,,,\n");
    write("labels.csv", "id" + LABELS + "x,X,,,,,,,,\n");
    write("trades.csv", NAMES + "x,b,X,7112.0200,,,,,\n");
  }

  @Test
  void everyTradeIsReachedByItsGroups() {
    assertThat(TRADES.all()).hasSize(111);
    assertThat(TRADES.groups()).hasSize(9);
    for (Trade trade : TRADES.all()) {
      assertThat(TRADES.groups()).anyMatch(group -> TRADES.of(group.id()).contains(trade));
    }
    assertThat(TRADES.parts("building")).hasSize(4);
    assertThat(TRADES.parts("loading")).isEmpty();
    assertThat(TRADES.of("nothing")).isEmpty();
  }

  @Test
  void nearTradesStandInTheSameGroup() {
    Trade mason = TRADES.find("mason").orElseThrow();

    assertThat(TRADES.near(mason)).extracting(Trade::id).contains("half-mason", "plasterer");
    assertThat(TRADES.near(mason)).extracting(Trade::id).doesNotContain("mason", "welder");
  }

  @Test
  void aTradeIsLabelledInTheLanguageOfTheScreen() {
    Trade mason = TRADES.find("mason").orElseThrow();

    assertThat(mason.label(Language.HINDI)).isEqualTo("राज मिस्त्री");
    assertThat(mason.label(Language.HINDI_LATIN)).isEqualTo("Raj mistri");
    assertThat(mason.label(Language.MALAYALAM)).isEqualTo("മേസ്തിരി");
    assertThat(mason.code()).isEqualTo("7112.0200");
  }

  @Test
  void whatIsTypedFindsTheTradeInAnyScriptAndSpelling() {
    finds("raj mistri", "mason");
    finds("राज मिस्त्री", "mason");
    finds("ରାଜମିସ୍ତ୍ରୀ", "mason");
    finds("रोजमिस्त्री", "mason");
    finds("Plumbar", "plumber");
    finds("elektrishian", "electrician");
    finds("main palledar hoon", "loader");
    finds("beldar", "mason-helper");
    finds("weldar", "welder");
    assertThat(TRADES.search("kuli")).extracting(Trade::id).contains("loader", "porter");
    assertThat(TRADES.search("astronaut zzz")).isEmpty();
    assertThat(TRADES.search("")).isEmpty();
    assertThat(TRADES.search("👷")).isEmpty();
    assertThat(TRADES.search("x".repeat(500))).isEmpty();
    assertThat(TRADES.search("m").size()).isLessThanOrEqualTo(8);
  }

  private static void finds(String typed, String id) {
    assertThat(TRADES.search(typed)).as(typed).extracting(Trade::id).first().isEqualTo(id);
  }

  @Test
  void tablesThatFitTogetherAreRead() {
    assertThat(Trades.read(folder).of("a")).extracting(Trade::id).containsExactly("x");
  }

  @Test
  void tablesThatDoNotFitTogetherAreRefusedWithTheLine() throws IOException {
    refused("trades.csv", NAMES + "x,a,X,7112.0200,,,,,\n", "trades.csv:2: no undivided group");
    refused("trades.csv", NAMES + "x,z,X,7112.0200,,,,,\n", "trades.csv:2: no undivided group");
    refused("trades.csv", NAMES + "a,b,X,7112,,,,,\n", "trades.csv:2: a second row has the id a");
    refused("trades.csv", NAMES + "X 1,b,X,7112,,,,,\n", "trades.csv:2: an id is of small letters");
    refused("trades.csv", NAMES + "x,b,X,71,,,,,\n", "trades.csv:2: nco2015_code should be like");
    refused("trades.csv", NAMES + "y,b,X,7112,,,,,\n", "trades.csv:2: labels.csv has no row for y");
    refused("trades.csv", NAMES, "labels.csv:2: no trade has the id x");
    refused("labels.csv", "id" + LABELS + "x,,,,,,,,,\n", "labels.csv:2: label_en is empty");
    refused(
        "labels.csv",
        "id" + LABELS + "x,X," + "क".repeat(17) + ",,,,,,,\n",
        "labels.csv:2: label_hi has more than 16 letters");
    refused(
        "groups.csv",
        "id,within" + LABELS + "a,,A,,,,,,,,\nb,c,B,,,,,,,,\n",
        "groups.csv:3: no undivided group above has the id c");
  }

  private void refused(String file, String content, String message) throws IOException {
    String before = Files.readString(folder.resolve(file));
    write(file, content);
    assertThatThrownBy(() -> Trades.read(folder)).message().startsWith(message);
    write(file, before);
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }
}
