package org.pukar.grievances.nameless;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.conversation.hop.Inbound;
import org.pukar.day.IndianDay;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Category;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.GrievanceActions;
import org.pukar.grievances.number.CaseNumbers;

/// What somebody who leaves neither name nor phone can do: complain, and ask how it stands. Threads
/// share it.
public final class NamelessActions {
  private static final String LONGEST_DAY = "28-12-2026";

  private final Nameless nameless;
  private final Categories categories;

  public NamelessActions(Nameless nameless, Categories categories) {
    this.nameless = nameless;
    this.categories = categories;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            Action.atOnce(
                "nameless.door", ActionShape.looks("open", "traced"), NamelessActions::door),
            new Action(
                "nameless.file",
                ActionShape.writes("filed", "failed")
                    .giving("number", CaseNumbers.LONGEST)
                    .giving("case_code", "8888"),
                this::file),
            new Action(
                    "nameless.look",
                    ActionShape.looks("found", "asks", "closed", "unknown", "resting", "other")
                        .giving("number", CaseNumbers.LONGEST)
                        .giving("day", LONGEST_DAY),
                    this::look)
                .seeming(this::seemToLook)),
        List.of(),
        Set.of());
  }

  /// A text or a call is written down with its number before anything is said.
  private static Outcome door(Asked asked) {
    return Outcome.of(asked.channel().equals(Inbound.USSD) ? "open" : "traced");
  }

  private Outcome file(Asked asked) {
    Category category = categories.find(asked.value("category")).orElseThrow();
    Complaint complaint = GrievanceActions.told(asked, category);
    try {
      String number = nameless.file(complaint, asked.language());
      return Outcome.of(
          "filed",
          Map.of("number", CaseNumbers.inThrees(number), "case_code", nameless.code(number)));
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  private Outcome look(Asked asked) {
    return switch (nameless.look(asked.value("typed-number"))) {
      case Nameless.Look.Found found -> found(found);
      case Nameless.Look.Unknown _ -> Outcome.of("unknown");
      case Nameless.Look.Resting _ -> Outcome.of("resting");
      case Nameless.Look.Other _ -> Outcome.of("other");
    };
  }

  private Outcome seemToLook(Asked asked) {
    return switch (nameless.look(asked.value("typed-number"))) {
      case Nameless.Look.Found _, Nameless.Look.Unknown _ -> Outcome.of("unknown");
      case Nameless.Look.Resting _ -> Outcome.of("resting");
      case Nameless.Look.Other _ -> Outcome.of("other");
    };
  }

  private static Outcome found(Nameless.Look.Found found) {
    return Outcome.of(
        switch (found.state()) {
          case "proposed", "silent" -> "asks";
          case "closed", "withdrawn" -> "closed";
          case String _ -> "found";
        },
        Map.of(
            "number", CaseNumbers.inThrees(found.number()),
            "day", IndianDay.written(IndianDay.of(found.filedAt()))));
  }
}
