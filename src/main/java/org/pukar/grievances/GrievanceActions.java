package org.pukar.grievances;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.day.IndianDay;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.heard.Marks;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.feature.Wanted;
import org.pukar.grievances.Category.Lane;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.text.Graphemes;
import org.pukar.text.Longest;
import org.pukar.text.catalog.Catalog;

/// What dialogues can ask about complaints. Threads share it.
public final class GrievanceActions {
  private static final String LONGEST_DAY = "28-12-2026";

  /// So much of a complaint is told again: enough to know it by, on no more pages than a text may
  /// take.
  private static final int MOST_WORDS = 100;

  /// In the place of words that were spoken.
  private static final String SPOKEN = "complaint.spoken";

  private final Grievances grievances;
  private final Categories categories;

  public GrievanceActions(Grievances grievances, Categories categories) {
    this.grievances = grievances;
    this.categories = categories;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            Action.atOnce(
                "grievances.wanted",
                ActionShape.looks("menu", "new", "number", "status"),
                GrievanceActions::wanted),
            Action.atOnce(
                "grievances.said", ActionShape.looks("said", "nothing"), GrievanceActions::said),
            Action.atOnce("grievances.lane", ActionShape.looks("words", "sealed"), this::lane),
            new Action(
                "grievances.file",
                ActionShape.writes("filed", "known", "failed")
                    .giving("number", CaseNumbers.LONGEST),
                this::file),
            new Action(
                    "grievances.status",
                    ActionShape.looks("found", "hers", "asks", "closed", "unknown", "mistyped")
                        .giving("number", CaseNumbers.LONGEST)
                        .giving("day", LONGEST_DAY),
                    this::status)
                .seeming(asked -> Outcome.of(typed(asked).isEmpty() ? "mistyped" : "unknown")),
            new Action(
                    "grievances.details",
                    ActionShape.looks("told", "not-hers")
                        .giving("case_about", this::longestLabel)
                        .giving("case_words", "W".repeat(MOST_WORDS)),
                    this::details)
                .seeming(_ -> Outcome.of("not-hers"))),
        List.of(
            Source.atOnce(
                "grievances.categories",
                new SourceShape(false, this::labels),
                asked -> labels(asked.words()))),
        Stream.concat(Stream.of(SPOKEN), categories.all().stream().map(Category::key))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private List<Option> labels(Catalog words) {
    return categories.listed().stream()
        .map(category -> new Option(category.code(), words.say(category.key(), Map.of())))
        .toList();
  }

  /// What was asked for before any menu was shown.
  private static Outcome wanted(Asked asked) {
    Map<String, String> nothingMore = Map.of(Wanted.WANTED, "", Wanted.NUMBER, "");
    String number = Wanted.in(asked, Wanted.NUMBER);
    return switch (Wanted.in(asked, Wanted.WANTED)) {
      case "complaint" -> Outcome.of("new", nothingMore);
      case "status" ->
          number.isEmpty()
              ? Outcome.of("number", nothingMore)
              : Outcome.of(
                  "status", Map.of(Wanted.WANTED, "", Wanted.NUMBER, "", "typed-number", number));
      case String _ -> Outcome.of("menu");
    };
  }

  /// What was told of the matter in the very text that asked for it need not be told again.
  private static Outcome said(Asked asked) {
    String told = Wanted.in(asked, Wanted.TOLD);
    return told.isEmpty()
        ? Outcome.of("nothing")
        : Outcome.of("said", Map.of("description", told, Wanted.TOLD, ""));
  }

  private Outcome lane(Asked asked) {
    return switch (category(asked).lane()) {
      case SEALED -> Outcome.of("sealed");
      case NORMAL, URGENT, INDEPENDENT -> Outcome.of("words");
    };
  }

  /// That it could not be committed is an outcome, not an error: the caller must hear it at once.
  private Outcome file(Asked asked) {
    Category category = category(asked);
    if (category.lane() == Lane.SEALED) {
      throw new IllegalStateException("a sealed matter is never filed in words");
    }
    try {
      return switch (grievances.file(told(asked, category))) {
        case Filed.New(String number) -> Outcome.of("filed", told(number));
        case Filed.Known(String number) -> Outcome.of("known", told(number));
      };
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  /// The complaint that was told to a dialogue, in words or by voice.
  public static Complaint told(Asked asked, Category category) {
    Optional<UUID> recording = Marks.recording(asked.value("description"));
    return new Complaint(
        asked.caller(),
        category,
        recording.isPresent() ? "" : asked.value("description"),
        recording,
        asked.value("place"),
        asked.channel(),
        asked.provider(),
        asked.onceKey());
  }

  private Outcome status(Asked asked) {
    Optional<String> number = typed(asked);
    if (number.isEmpty()) {
      return Outcome.of("mistyped");
    }
    return grievances
        .find(number.get(), asked.caller())
        .map(standing ->
            Outcome.of(
                standing(standing),
                Map.of(
                    "number", CaseNumbers.inThrees(standing.number()),
                    "day", IndianDay.written(IndianDay.of(standing.filedAt())))))
        .orElseGet(() -> Outcome.of("unknown"));
  }

  private static Optional<String> typed(Asked asked) {
    return CaseNumbers.parse(asked.value("typed-number"));
  }

  private static String standing(Standing standing) {
    return switch (standing.state()) {
      case "proposed", "silent" -> "asks";
      case "closed", "withdrawn" -> "closed";
      case String _ -> standing.hasTeller() ? "hers" : "found";
    };
  }

  /// Only to whom it is certain that she told it, and who has proven her PIN.
  private Outcome details(Asked asked) {
    String proven = asked.session().values().getOrDefault(Session.PROVEN, "");
    Optional<Details> details =
        Optional.of(proven)
            .filter(id -> !id.isEmpty())
            .flatMap(id ->
                typed(asked)
                    .flatMap(
                        number -> grievances.told(number, asked.caller(), UUID.fromString(id))));
    return details
        .map(told -> Outcome.of("told", told(told, asked.words())))
        .orElseGet(() -> Outcome.of("not-hers"));
  }

  private Map<String, String> told(Details details, Catalog words) {
    String about =
        categories
            .find(details.category())
            .map(category -> words.say(category.key(), Map.of()))
            .orElse("");
    return Map.of("case_about", about, "case_words", words(details, words));
  }

  /// A choice is kept by its key, and told by its name.
  private static String words(Details details, Catalog words) {
    if (details.words().isEmpty()) {
      return words.say(SPOKEN, Map.of());
    }
    return details.category().equals(Category.RATION) && words.has(details.words())
        ? words.say(details.words(), Map.of())
        : Graphemes.begun(details.words(), MOST_WORDS);
  }

  private String longestLabel(Catalog words) {
    return Longest.of(
        categories.all().stream().map(category -> words.say(category.key(), Map.of())));
  }

  private Category category(Asked asked) {
    return categories
        .find(asked.value("category"))
        .orElseThrow(() -> new IllegalStateException("an unknown category was chosen"));
  }

  private static Map<String, String> told(String number) {
    return Map.of("number", CaseNumbers.inThrees(number));
  }
}
