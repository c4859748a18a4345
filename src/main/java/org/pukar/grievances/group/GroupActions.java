package org.pukar.grievances.group;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.pukar.day.IndianDay;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Category;
import org.pukar.grievances.GrievanceActions;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.phone.PhoneNumber;

/// What dialogues can ask about complaints of many. Threads share it.
public final class GroupActions {
  private static final String LONGEST_DAY = "28-12-2026";
  private static final String NUMBER = "number";

  private final Groups groups;
  private final BiFunction<String, PhoneNumber, Optional<Instant>> received;
  private final Categories categories;

  /// @param received when a phone's case of that number came, if that is all that is said of it
  public GroupActions(
      Groups groups,
      BiFunction<String, PhoneNumber, Optional<Instant>> received,
      Categories categories) {
    this.groups = groups;
    this.received = received;
    this.categories = categories;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action(
                "group.file",
                ActionShape.writes("filed", "failed").giving(NUMBER, CaseNumbers.LONGEST),
                this::file),
            new Action(
                    "group.find",
                    ActionShape.looks("found", "unknown").giving(NUMBER, CaseNumbers.LONGEST),
                    this::find)
                .seeming(_ -> Outcome.of("unknown")),
            new Action("group.join", ActionShape.writes("joined", "gone"), this::join)
                .seeming(_ -> Outcome.of("gone")),
            new Action(
                    "group.look",
                    ActionShape.looks("found", "closed", "unknown")
                        .giving(NUMBER, CaseNumbers.LONGEST)
                        .giving("day", LONGEST_DAY),
                    this::look)
                .seeming(_ -> Outcome.of("unknown"))),
        List.of(),
        Set.of());
  }

  private Outcome file(Asked asked) {
    Category category = categories.find(asked.value("category")).orElseThrow();
    int said = Integer.parseInt(asked.value("heads"));
    try {
      String number = groups.file(GrievanceActions.told(asked, category), said);
      return Outcome.of("filed", Map.of(NUMBER, CaseNumbers.inThrees(number)));
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  private Outcome find(Asked asked) {
    return typed(asked)
        .filter(groups::isOpen)
        .map(number -> Outcome.of("found", Map.of(NUMBER, CaseNumbers.inThrees(number))))
        .orElseGet(() -> Outcome.of("unknown"));
  }

  private Outcome join(Asked asked) {
    boolean isJoined =
        typed(asked).filter(number -> groups.join(number, asked.caller())).isPresent();
    return Outcome.of(isJoined ? "joined" : "gone");
  }

  private Outcome look(Asked asked) {
    return typed(asked)
        .flatMap(number -> look(number, asked.caller()))
        .orElseGet(() -> Outcome.of("unknown"));
  }

  private Optional<Outcome> look(String number, PhoneNumber phone) {
    return groups
        .joined(number, phone)
        .map(joined -> told(joined.isOpen() ? "found" : "closed", number, joined.filedAt()))
        .or(() -> received.apply(number, phone).map(at -> told("found", number, at)));
  }

  private static Outcome told(String how, String number, Instant filedAt) {
    String day = IndianDay.written(IndianDay.of(filedAt));
    return Outcome.of(how, Map.of(NUMBER, CaseNumbers.inThrees(number), "day", day));
  }

  private static Optional<String> typed(Asked asked) {
    return CaseNumbers.parse(asked.value("typed-number"));
  }
}
