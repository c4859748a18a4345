package org.pukar.place.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.place.Shipped;

/// 50,000 panchayats with made-up names, a thousand a district as in the largest ones.
class LargeDirectoryTest {
  private static final long SEED = 20261122;
  private static final int MANY = 50_000;
  private static final int A_DISTRICT = 1_000;
  private static final String[] BEGINNINGS =
      ("Ram Shyam Lakh Bhag Kesh Nara Gopal Jaga Bishn Madhu Chandr Dev Hari Ind Kal Moh Nil Pad Raj"
              + " Sund Tar Uday Var Ghant Bhat Khar Dhan Phul Chhat Jhar")
          .split(" ");
  private static final String[] MIDDLES = "a i u o ana ila ura iya ang ath ak esh".split(" ");
  private static final String[] ENDS =
      "pur gaon padar guda pali ganj nagar garh mal munda bandh tola chak dih bahal jor".split(" ");

  @TempDir static Path folder;
  private static Directory directory;
  private static List<String> names;
  private static List<String> districts;
  private static Path file;
  private static Duration took;

  @BeforeAll
  static void takeMany() throws SQLException, IOException {
    directory = new Directory(folder);
    districts =
        directory.places.states().stream()
            .flatMap(state -> directory.places.districts(state.code()).stream())
            .map(Place::id)
            .limit(MANY / A_DISTRICT)
            .toList();
    names = made(new Random(SEED));
    file = Files.write(folder.resolve("panchayats.csv"), lines());
    long began = System.nanoTime();
    assertThat(directory.take(file).added()).isEqualTo(MANY);
    took = Duration.ofNanos(System.nanoTime() - began);
  }

  @AfterAll
  static void close() {
    directory.close();
  }

  private static List<String> made(Random random) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      made.add(one(BEGINNINGS, random) + one(MIDDLES, random) + one(ENDS, random));
    }
    return made;
  }

  private static String one(String[] parts, Random random) {
    return parts[random.nextInt(parts.length)];
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("District Code,Panchayat Code,Panchayat Name"));
    for (int i = 0; i < MANY; i++) {
      lines.add(district(i).substring(1) + "," + (i + 1) + "," + names.get(i));
    }
    return lines;
  }

  private static String district(int i) {
    return districts.get(i / A_DISTRICT);
  }

  @Test
  void allPanchayatsOfTheCountryWouldBeInWithinAboutAMinute() throws IOException {
    long began = System.nanoTime();
    Report again = directory.take(file);
    Duration second = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf(
        "%,d panchayats: imported in %d ms, again in %d ms%n",
        MANY, took.toMillis(), second.toMillis());

    assertThat(again.added() + again.changed() + again.refused()).isZero();
    // A fifth of all of them in a fifth of the time; generous, for other programs may run beside.
    assertThat(took).isLessThan(Duration.ofSeconds(24));
  }

  @Test
  void everyPanchayatIsFoundByItsNameAndNearlyEveryOneWithoutAVowel() {
    Random random = new Random(SEED);
    int hits = 0;
    int searches = 300;
    long began = System.nanoTime();
    for (int n = 0; n < searches; n++) {
      int i = random.nextInt(MANY);
      assertThat(isFound(i, names.get(i))).as(names.get(i)).isTrue();
      hits += isFound(i, names.get(i).replaceFirst("(?<=[a-z])[aiu]", "")) ? 1 : 0;
    }
    long each = (System.nanoTime() - began) / (2L * searches);
    System.out.printf(
        "among %,d panchayats of a district: %d of %d found without a vowel, a search takes %d us%n",
        A_DISTRICT, hits, searches, each / 1000);
    assertThat(hits / (double) searches).isGreaterThan(0.85);
    assertThat(Duration.ofNanos(each)).isLessThan(Duration.ofMillis(200));
  }

  /// Where a district has more of a name than a page has lines, one of that name is enough.
  private static boolean isFound(int i, String typed) {
    Places places = directory.places;
    return Shipped.all(places.search(district(i), typed)).stream()
        .anyMatch(place -> place.english().equals(names.get(i)));
  }
}
