package org.pukar.grievances.ration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.grievances.Category;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.Grievances;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.catalog.Catalog;

/// What somebody at a ration shop can do by a few keys: say what it does, and have it filed as an
/// urgent complaint. Threads share it.
public final class RationActions {
  private static final String REASON = "ration";
  private static final String PLACE = "place";

  private final Grievances grievances;
  private final Category category;
  private final Function<PhoneNumber, Set<String>> work;

  /// @param category of its complaints
  /// @param work the districts where the workers of a phone work
  public RationActions(
      Grievances grievances, Category category, Function<PhoneNumber, Set<String>> work) {
    this.grievances = grievances;
    this.category = category;
    this.work = work;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action("ration.place", ActionShape.looks("known", "unknown"), this::place),
            new Action(
                "ration.file",
                ActionShape.writes("filed", "failed").giving("number", CaseNumbers.LONGEST),
                this::file)),
        List.of(
            Source.atOnce(
                "ration.reasons",
                new SourceShape(false, RationActions::labels),
                asked -> labels(asked.words()))),
        Stream.of(Reason.values()).map(Reason::key).collect(Collectors.toUnmodifiableSet()));
  }

  private static List<Option> labels(Catalog words) {
    return Stream.of(Reason.values())
        .map(reason -> new Option(reason.code(), words.say(reason.key(), Map.of())))
        .toList();
  }

  /// She stands at a shop near her work; where that is not known for certain, she is asked.
  private Outcome place(Asked asked) {
    Set<String> places = work.apply(asked.caller());
    return places.size() == 1
        ? Outcome.of("known", Map.of(PLACE, places.iterator().next()))
        : Outcome.of("unknown");
  }

  private Outcome file(Asked asked) {
    Reason reason = Reason.of(REASON + "." + asked.value(REASON)).orElseThrow();
    Complaint complaint =
        new Complaint(
            asked.caller(),
            category,
            reason.key(),
            Optional.empty(),
            asked.value(PLACE),
            asked.channel(),
            asked.provider(),
            asked.onceKey());
    try {
      String number = grievances.file(complaint).number();
      return Outcome.of("filed", Map.of("number", CaseNumbers.inThrees(number)));
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }
}
