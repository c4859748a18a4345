package org.pukar.grievances.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.Property;
import org.pukar.db.Sql;

/// Nobody of staff sees, changes or is told of a case of other places than hers, whatever is asked:
/// neither by the use cases, nor by PostgreSQL itself.
class JurisdictionPropertyTest extends HouseTest {
  private static final int HISTORIES = 500;
  private static final List<String> STATES = List.of("s21", "s32");
  private static final List<String> DISTRICTS = List.of("d358", "d350", "d555");
  private static final List<String> BLOCKS = List.of("", "b31", "b32");
  private static final List<String> ALL =
      Stream.of(STATES, DISTRICTS, List.of("b31", "b32", "s9")).flatMap(List::stream).toList();

  private Desk desk;
  private final List<String> numbers = new ArrayList<>();

  /// Where cases lie and whose they are, and who asks.
  ///
  /// @param cases for each block, district, State, desk, other desk and desk that it is offered to
  private record World(List<List<String>> cases, Set<String> places) {
    static World of(Random random) {
      List<List<String>> cases = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        cases.add(
            List.of(
                one(random, BLOCKS),
                one(random, DISTRICTS),
                one(random, STATES),
                one(random, STATES),
                random.nextBoolean() ? "" : one(random, STATES),
                random.nextInt(4) > 0 ? "" : one(random, STATES)));
      }
      Set<String> places = new java.util.HashSet<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        places.add(one(random, ALL));
      }
      return new World(List.copyOf(cases), Set.copyOf(places));
    }

    private static String one(Random random, List<String> all) {
      return all.get(random.nextInt(all.size()));
    }

    /// What she should see, told in the simplest way.
    boolean isHers(int nth) {
      return cases.get(nth).stream().anyMatch(places::contains);
    }
  }

  @BeforeEach
  void cases() {
    desk = new Desk(house);
    for (int i = 0; i < 3; i++) {
      numbers.add(desk.filed("+91900098000" + i));
    }
  }

  @Test
  void nobodySeesWhatIsNotOfHerPlaces() {
    Property.forAll(HISTORIES, World::of, this::compare);
  }

  private void compare(World world) {
    for (int i = 0; i < numbers.size(); i++) {
      place(numbers.get(i), world.cases().get(i));
    }
    Doer doer = Desk.staff(new UUID(0, 7), world.places(), "agent", "officer", "supervisor");
    List<String> listed =
        desk.cases().inbox(doer, world.places(), 50).stream().map(CaseFile::number).toList();
    List<String> shown = shown(doer);
    for (int i = 0; i < numbers.size(); i++) {
      String number = numbers.get(i);
      boolean isHers = world.isHers(i);
      assertThat(listed.contains(number)).as("listed").isEqualTo(isHers);
      assertThat(shown.contains(number)).as("shown by PostgreSQL").isEqualTo(isHers);
      assertThat(desk.cases().read(doer, number).isPresent()).as("read").isEqualTo(isHers);
      deeds(doer, number)
          .forEach(acted ->
              assertThat(acted instanceof Acted.Nowhere).as("%s", acted).isEqualTo(!isHers));
    }
  }

  private Stream<Acted> deeds(Doer doer, String number) {
    CaseFile before = desk.now(number);
    return Stream.of(
        desk.act(doer, number, "confirm", Brought.NOTHING),
        desk.cases().note(doer, number, "words", desk.once()),
        desk.cases().act(doer, number, before.version() - 1, "triage", Brought.NOTHING, "x"),
        desk.cases().handovers().keep(doer, number, desk.once()));
  }

  private static void place(String number, List<String> at) {
    house
        .database()
        .use(h ->
            Sql.run(
                h,
                """
                UPDATE grievances SET place = 'p1', block = ?, district = ?, in_state = ?, desk = ?,
                    other_desk = ?, offered_to = ? WHERE number = ?
                """,
                Stream.concat(at.stream(), Stream.of(number)).toArray()));
  }

  private static List<String> shown(Doer doer) {
    return house
        .database()
        .inTransaction(h -> {
          CaseStore.show(h, doer);
          return Sql.list(h, "SELECT number FROM grievances", row -> row.getString(1));
        });
  }
}
