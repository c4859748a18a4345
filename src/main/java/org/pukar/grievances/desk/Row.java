package org.pukar.grievances.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.pukar.console.Chip;
import org.pukar.console.Words;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.number.CaseNumbers;

/// A case as one line of a list. Immutable.
///
/// @param number nine digits
/// @param version that it shows: what is done with an older one is not done
/// @param shown the same in threes
/// @param route from where to where: home desk and work desk
/// @param owner who has it; empty while it waits
public record Row(
    String number,
    int version,
    String shown,
    Chip due,
    String matter,
    String place,
    String route,
    String state,
    Optional<String> owner) {

  /// Draws a case.
  ///
  /// @param now what the chips count from
  public static Row of(CaseFile file, Words words, Naming naming, Instant now) {
    var language = words.language();
    String desk = naming.place(file.desk(), language);
    String route =
        file.otherDesk().isEmpty() ? desk : desk + " → " + naming.place(file.otherDesk(), language);
    String place =
        file.area().place().isEmpty()
            ? words.say("case.place-hidden")
            : naming.place(file.area().place(), language);
    return new Row(
        file.number(),
        file.version(),
        CaseNumbers.inThrees(file.number()),
        due(file, words, now),
        naming.matter(file.category(), language),
        place,
        route,
        words.named("state.", file.state()),
        naming.owner(file));
  }

  /// Whichever is first, of what the state waits for and of the whole.
  static Chip due(CaseFile file, Words words, Instant now) {
    return Stream.of(file.stateDue(), file.caseDue())
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .map(due -> Chip.of(words, file.stateSince(), due, now))
        .orElseGet(() -> Chip.still("done", words.named("state.", file.state())));
  }

  @Override
  public String toString() {
    return "Row";
  }
}
