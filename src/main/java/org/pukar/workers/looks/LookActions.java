package org.pukar.workers.looks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.pukar.day.IndianDay;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.workers.Speaker;

/// Tells the worker who speaks who looked at her record, and when. Threads share it.
public final class LookActions {
  private static final Option LONGEST = new Option("", "28-12-2026 " + "W".repeat(24));

  private final Looks looks;

  public LookActions(Looks looks) {
    this.looks = looks;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action(
                    "looks.count",
                    ActionShape.looks("some", "none").giving("looks", "99999"),
                    this::count)
                .seeming(_ -> Outcome.of("none"))),
        List.of(
            new Source(
                    "looks.list", new SourceShape(false, _ -> List.of(LONGEST)), this::list, false)
                .hidden()),
        Set.of());
  }

  private Outcome count(Asked asked) {
    long count = looks.count(Speaker.of(asked));
    return count == 0
        ? Outcome.of("none")
        : Outcome.of("some", Map.of("looks", Long.toString(count)));
  }

  private List<Option> list(Asked asked) {
    List<Look> last = looks.last(Speaker.of(asked));
    return IntStream.range(0, last.size())
        .mapToObj(i -> new Option(Integer.toString(i), line(last.get(i))))
        .toList();
  }

  private static String line(Look look) {
    return IndianDay.written(IndianDay.of(look.at())) + " " + look.office();
  }
}
