package org.pukar.grievances.following;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.grievances.number.CaseNumbers;

/// What the dialogues of our call, and of the answers to our text, ask for: which case it is about.
/// Threads share it.
public final class AskedActions {
  /// The dialogues that answer our text: by 1, by 2 and by 3.
  public static final List<String> ANSWERS = List.of("settled-yes", "settled-no", "settled-partly");

  /// All that begin here.
  public static final List<String> ENTRIES =
      List.of(Script.SETTLED, "settled-yes", "settled-no", "settled-partly");

  private static final String LONGEST_NUMBER = "888 888 888";

  private final Asks asks;

  public AskedActions(Asks asks) {
    this.asks = asks;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action(
                    "grievances.asked",
                    ActionShape.looks("asked", "nothing").giving("number", LONGEST_NUMBER),
                    this::asked)
                .seeming(_ -> Outcome.of("nothing"))),
        List.of(),
        Stream.concat(Arrays.stream(News.values()).map(News::key), Replies.keys())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Outcome asked(Asked asked) {
    return asks.last(asked.caller())
        .map(question ->
            Outcome.of(
                "asked",
                Map.of(
                    "typed-number", question.number(),
                    "number", CaseNumbers.inThrees(question.number()))))
        .orElseGet(() -> Outcome.of("nothing"));
  }
}
