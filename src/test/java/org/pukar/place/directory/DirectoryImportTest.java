package org.pukar.place.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.place.Found;
import org.pukar.place.Place;
import org.pukar.place.Shipped;
import org.pukar.place.table.ImportException;
import org.pukar.text.Language;

/// Headings here are those of the directory's own files.
class DirectoryImportTest {
  private static final String BLOCKS =
      "S.No.,State Code,State Name (In English),District Code,District Name (In English),Block Code,"
          + "Block Version,Block Name (In English),Block Name (In Local)";
  private static final String VILLAGES =
      "S.No.,State Code,State Name (In English),District Code,District Name (In English),"
          + "Subdistrict Code,Subdistrict Name (In English),Village Code,Village Name (In English),"
          + "localbody Code,Localbody Name (In English),Block Code,Block Name (In English),"
          + "District Code of Block,District Name of Block (In English)";
  private static final String BODIES =
      "S.No.,Localbody Type Code,Localbody Type Name,Localbody Code,Localbody Version,"
          + "Localbody Name (In English),Localbody Name (In Local),Parent Localbody Code,State Code,"
          + "State Name";
  private static final String NARLA = "1,21,Odisha,358,Kalahandi,3104,1,NARLA,ନର୍ଲା";

  @TempDir static Path folder;
  private static Directory directory;

  @BeforeAll
  static void open() throws SQLException {
    directory = new Directory(folder);
  }

  @AfterAll
  static void close() {
    directory.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    directory.stored.run("TRUNCATE places, pins");
  }

  private static void takeAll() throws IOException {
    directory.take("blocks.csv", BLOCKS, NARLA, "2,21,Odisha,358,Kalahandi,3105,1,Bhawanipatna,");
    directory.take(
        "villages.csv",
        VILLAGES,
        "1,21,Odisha,358,Kalahandi,1,Narla,4001,Rampur,115001,Ghantamal,3104,Narla,358,Kalahandi",
        "2,21,Odisha,358,Kalahandi,1,Narla,4002,Tulapada,115001,Ghantamal,3104,Narla,358,Kalahandi",
        "3,21,Odisha,358,Kalahandi,1,Narla,4003,Baddharpur,115002,Rupra,3104,Narla,358,Kalahandi",
        "4,21,Odisha,358,Kalahandi,1,Town,4004,Kesinga,0,,NA,,,");
    directory.take(
        "bodies.csv", BODIES, "1,3,Gram Panchayat,115001,1,Ghantamal,ଘଣ୍ଟମାଲ,99,21,Odisha");
  }

  @Test
  void filesOfTheDirectoryAreBroughtIn() throws IOException {
    takeAll();

    Place panchayat = directory.places.find("p115001").orElseThrow();
    assertThat(panchayat.english()).isEqualTo("Ghantamal");
    assertThat(panchayat.parent()).contains("b3104");
    assertThat(directory.places.name(panchayat, Language.ODIA)).isEqualTo("ଘଣ୍ଟମାଲ");
    assertThat(directory.places.label(panchayat, Language.ENGLISH)).isEqualTo("Ghantamal, Narla");
    assertThat(directory.places.district(panchayat)).contains(kalahandi());
    assertThat(directory.places.below(kalahandi()))
        .extracting(Place::english)
        .containsExactly("Bhawanipatna", "Kesinga", "Narla");
    assertThat(directory.places.below(directory.places.find("b3104").orElseThrow()))
        .extracting(Place::english)
        .containsExactly("Ghantamal", "Rupra");
    assertThat(directory.places.find("b9")).isEmpty();
  }

  private static Place kalahandi() {
    return directory.places.find("d358").orElseThrow();
  }

  @Test
  void smallPlacesAreFoundByTheRulesOfDistricts() throws IOException {
    takeAll();

    assertThat(found("d358", "narla")).isEqualTo("b3104");
    assertThat(found("d358", "ନର୍ଲା")).isEqualTo("b3104");
    assertThat(found("d358", "ghontamaal")).isEqualTo("p115001");
    assertThat(found("d358", "ghntml")).isEqualTo("p115001");
    assertThat(found("b3104", "roopra")).isEqualTo("p115002");
    assertThat(found("b3105", "rupra")).isEmpty();
    assertThat(found("d359", "rupra")).isEmpty();
    assertThat(found("d358", "tulpada")).isEqualTo("v4002");
    assertThat(found("d358", "xyzzy")).isEmpty();
    assertThat(found("d358", "")).isEmpty();
    assertThat(found("d358", "'; DROP TABLE places; --")).isEmpty();
    assertThat(directory.places.search("d358", "r".repeat(300))).isEqualTo(new Found.None());
  }

  private static String found(String within, String typed) {
    return String.join(
        " ", Shipped.all(directory.places.search(within, typed)).stream().map(Place::id).toList());
  }

  @Test
  void theSameFileAgainChangesNothingAndANewerOneUpdates() throws IOException, SQLException {
    takeAll();
    var before = directory.stored.cells("SELECT * FROM places ORDER BY id");
    takeAll();
    assertThat(directory.stored.cells("SELECT * FROM places ORDER BY id")).isEqualTo(before);

    Report report = directory.take("blocks.csv", BLOCKS, NARLA.replace("NARLA", "Narla Road"));

    assertThat(report.added()).isZero();
    assertThat(report.changed()).isEqualTo(1);
    assertThat(found("d358", "narla road")).isEqualTo("b3104");
  }

  @Test
  void aFileThatTellsOnlyTheDistrictTakesNoBlockAway() throws IOException {
    takeAll();

    directory.take(
        "mapping.csv",
        "District Code;Village Code;Village Name (In English);Local Body Code;Local Body Name",
        "358;4001;Rampur;115001;Ghantamal");

    assertThat(directory.places.find("p115001").orElseThrow().parent()).contains("b3104");
  }

  @Test
  void linesThatCannotBeTakenAreToldWithTheirReason() throws IOException {
    takeAll();

    Report blocks =
        directory.take(
            "more.csv",
            BLOCKS,
            "1,21,Odisha,9999,Nowhere,1,1,One,",
            "2,21,Odisha,358,Kalahandi,x,1,Two,",
            "3,21,Odisha,358,Kalahandi,3,1,,",
            "4,21,Odisha,358",
            "5,21,Odisha,358,Kalahandi,5,1,\"Five,",
            "6,21,Odisha,358,Kalahandi,6,1,Six,",
            "7,21,Odisha,359,Kandhamal,6,1,Six,",
            "",
            "8,21,Odisha,358,Kalahandi,8,1," + "long".repeat(30) + ",");
    Report villages =
        directory.take("lost.csv", VILLAGES, "1,21,Odisha,358,K,1,N,5001,R,115009,G,777,N,358,K");
    Report bodies =
        directory.take(
            "lost-bodies.csv",
            BODIES,
            "1,3,Gram Panchayat,1,1,Nowhere,,99,21,Odisha",
            "2,1,Zila Parishad,2,1,Kalahandi,,0,21,Odisha");

    assertThat(blocks.inWords())
        .isEqualTo(
            """
            more.csv: 8 lines, 1 new, 0 changed, 7 refused
              refused: no district has the code 9999 (line 2)
              refused: its block code is no number (line 3)
              refused: it has no block name (line 4)
              refused: it has 4 cells, the headings 9 (line 5)
              refused: a quote in it is not closed (line 6)
              refused: block 6 stood before in another district (line 8)
              refused: its block name is longer than 100 letters (line 10)
            """);
    assertThat(villages.inWords())
        .contains("no block has the code 777: import the file of blocks first (line 2)");
    assertThat(bodies.inWords())
        .contains("no file has told in which district this panchayat is (line 2)")
        .contains("it is no gram panchayat (localbody type 1) (line 3)");
  }

  @Test
  void headingsMayBeWrittenInManyWaysBelowTitles() throws IOException {
    Report marked =
        directory.take(
            "marked.csv",
            "\uFEFFDISTRICT  CODE;District Name(In English);Development Block Code;"
                + "development-block name (in english);Development Block Name (In Local)",
            "358;Kalahandi;\"1\";\"Uno; or one\";ଏକ");
    Report titled =
        directory.take(
            "titled.csv",
            "Blocks of a State,,,,,",
            "as of today,,,,,",
            "S.No.,District Code,District Name , Block Version,Block Code,Block Name,Block Name",
            "1,358,Kalahandi,1,2,Two,ଦୁଇ");
    Report tabs = directory.take("tabs.tsv", "gp code\tgp name\tdistrict code", "7\tSeven\t358.0");

    assertThat(marked.added() + titled.added() + tabs.added()).isEqualTo(3);
    assertThat(directory.places.find("b1").orElseThrow().english()).isEqualTo("Uno; or one");
    assertThat(directory.places.find("b2").orElseThrow().local()).isEqualTo("ଦୁଇ");
    assertThat(directory.places.find("p7").orElseThrow().parent()).contains("d358");
  }

  @Test
  void aFileThatIsNoneIsRefusedAsAWhole() throws IOException, SQLException {
    Path latin = folder.resolve("latin.csv");
    String text = BLOCKS + "\n" + NARLA + "\n2,21,Odisha,358,Kalahandi,5,1,Andr\u00e9,\n";
    Files.write(latin, text.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> directory.take(latin))
        .isInstanceOf(ImportException.class)
        .hasMessage("latin.csv is not in UTF-8: save it so.");
    assertThatThrownBy(() -> directory.take("other.csv", "a,b", "1,2"))
        .hasMessage("other.csv has no line of headings that Pukar knows.");
    assertThatThrownBy(() -> directory.take("states.csv", "State Name,District Code", "x,1"))
        .hasMessage("states.csv has neither pin codes nor codes and names of places.");
    assertThatThrownBy(() -> directory.take("empty.csv")).isInstanceOf(ImportException.class);
    assertThatThrownBy(() -> directory.take(folder.resolve("none.csv")))
        .isInstanceOf(IOException.class);
    assertThat(directory.stored.cells("SELECT id FROM places")).isEmpty();
  }

  @Test
  void pinCodesLeadToPanchayatsAndDistricts() throws IOException {
    takeAll();

    Report villages =
        directory.take(
            "pins.csv",
            "District Code,Village Code,Village Name,Pincode",
            "358,4001,Rampur,766110",
            "358,4002,Tulapada,766110",
            "358,4003,Baddharpur,766110",
            "358,4999,Nowhere,766110",
            "358,4001,Rampur,76611");
    Report offices =
        directory.take(
            "offices.csv",
            "circlename,officename,pincode,officetype,delivery,district,statename,latitude,longitude",
            "Odisha Circle,Narla B.O,766110,BO,Delivery,KALAHANDI,ODISHA,1,2",
            "Bihar Circle,Ara S.O,802301,PO,Delivery,BHOJPUR,BIHAR,1,2",
            "Circle,X S.O,766110,PO,Delivery,NOWHERE AT ALL,ODISHA,1,2");
    directory.take("own.csv", "pin,place", "766110,b3105", "766110,b9");

    assertThat(villages.inWords())
        .contains("3 new")
        .contains("no file has told of this village (line 5)")
        .contains("its pin code has not six digits (line 6)");
    assertThat(offices.inWords()).contains("it tells no known district (line 4)");
    assertThat(directory.places.atPin("766110"))
        .extracting(Place::id)
        .containsExactly("d358", "b3105", "p115001", "p115002");
    assertThat(directory.places.atPin("୮୦୨ ୩୦୧"))
        .extracting(Place::english)
        .containsExactly("Bhojpur");
    assertThat(directory.places.atPin("999999")).isEmpty();
    assertThat(directory.places.atPin("junk")).isEmpty();
    assertThat(directory.take("own.csv", "pin,place", "766110,b3105").added()).isZero();
  }
}
