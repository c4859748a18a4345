package org.pukar.grievances.looks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.pukar.audit.Audit;
import org.pukar.day.IndianDay;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Graphemes;

/// Tells the worker who told a case, and has proven her PIN, which offices looked at it, and when.
/// Threads share it.
public final class LookedActions {
  private static final int LONGEST_OFFICE = 24;
  private static final Option LONGEST = new Option("", "28-12-2026 " + "W".repeat(LONGEST_OFFICE));

  /// Nobody turns more pages than these take.
  private static final int MOST = 24;

  /// In the place of an office whose name we do not know.
  private static final String OURS = "case.office";

  private final Audit audit;
  private final Tellers tellers;
  private final Offices offices;

  /// Knows which case of that number a worker told from a phone.
  @FunctionalInterface
  public interface Tellers {
    Optional<UUID> told(String number, PhoneNumber phone, UUID worker);
  }

  /// Knows at which office somebody of staff is: she is told of offices, not of persons.
  @FunctionalInterface
  public interface Offices {
    Optional<String> name(UUID actor);
  }

  public LookedActions(Audit audit, Tellers tellers, Offices offices) {
    this.audit = audit;
    this.tellers = tellers;
    this.offices = offices;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action(
                    "grievances.looks",
                    ActionShape.looks("some", "none", "not-hers").giving("looks", "99999"),
                    this::looks)
                .seeming(_ -> Outcome.of("not-hers"))),
        List.of(
            new Source(
                    "grievances.looked",
                    new SourceShape(false, _ -> List.of(LONGEST)),
                    this::looked,
                    false)
                .hidden()),
        Set.of(OURS));
  }

  private Outcome looks(Asked asked) {
    return hers(asked)
        .map(id -> {
          long count = audit.countReads(id);
          return count == 0
              ? Outcome.of("none")
              : Outcome.of("some", Map.of("looks", Long.toString(count)));
        })
        .orElseGet(() -> Outcome.of("not-hers"));
  }

  private List<Option> looked(Asked asked) {
    List<Audit.Read> last = hers(asked).map(id -> audit.reads(id, MOST)).orElse(List.of());
    return IntStream.range(0, last.size())
        .mapToObj(i -> new Option(Integer.toString(i), line(last.get(i), asked)))
        .toList();
  }

  private String line(Audit.Read read, Asked asked) {
    String office = offices.name(read.actor()).orElseGet(() -> asked.say(OURS));
    return IndianDay.written(IndianDay.of(read.at()))
        + " "
        + Graphemes.begun(office, LONGEST_OFFICE);
  }

  private Optional<UUID> hers(Asked asked) {
    String proven = asked.session().values().getOrDefault(Session.PROVEN, "");
    return Optional.of(proven)
        .filter(id -> !id.isEmpty())
        .flatMap(id ->
            CaseNumbers.parse(asked.value("typed-number"))
                .flatMap(number -> tellers.told(number, asked.caller(), UUID.fromString(id))));
  }
}
