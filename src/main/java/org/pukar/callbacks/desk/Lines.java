package org.pukar.callbacks.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.pukar.access.Actor;
import org.pukar.callbacks.Matters.Matter;
import org.pukar.callbacks.calling.Ending;
import org.pukar.callbacks.calling.Owing;
import org.pukar.callbacks.desk.CallbackSheet.Awaited;
import org.pukar.callbacks.desk.CallbackSheet.Hers;
import org.pukar.console.Chip;
import org.pukar.console.Words;
import org.pukar.text.Language;

/// Puts calls into words. Threads share it; may block.
///
/// @param names what colleagues call somebody
/// @param languages what a language is called in it
/// @param kinds what complaints are about
/// @param hers the cases of a worker that somebody of staff may see
public record Lines(
    Function<UUID, String> names, Function<Language, String> languages, Kinds kinds, Cases hers) {
  /// Who asked to be called is called within so long.
  private static final Duration PROMISED = Duration.ofHours(1);

  /// Names kinds of complaints.
  @FunctionalInterface
  public interface Kinds {
    String of(String category, Language language);
  }

  /// Finds cases.
  @FunctionalInterface
  public interface Cases {
    List<Hers> of(Actor viewer, UUID caller, Words words);
  }

  Awaited of(Owing one, UUID viewer, Words words, Instant now) {
    Matter matter = one.matter();
    return new Awaited(
        matter.id().toString(),
        due(one, words, now),
        matter.phone().toString(),
        languages.apply(matter.language()),
        why(matter, words),
        matter.voice().equals("any") ? "" : words.say("callbacks.voice." + matter.voice()),
        tries(one, words),
        one.holder().map(names),
        one.holder().filter(viewer::equals).isPresent());
  }

  /// Since when she waits, or until when she does not wish to be called.
  private static Chip due(Owing one, Words words, Instant now) {
    Matter matter = one.matter();
    return one.isDue(now)
        ? Chip.of(words, matter.askedAt(), matter.dueAt().plus(PROMISED), now)
        : Chip.still("waiting", words.say("callbacks.after", "at", words.at(matter.dueAt())));
  }

  private String why(Matter matter, Words words) {
    return matter.matter().equals("complaint") && !matter.about().isEmpty()
        ? kinds.of(matter.about(), words.language())
        : words.named("callbacks.why.", matter.matter());
  }

  private static String tries(Owing one, Words words) {
    return one.last()
        .map(Ending::code)
        .map(last ->
            words.say(
                "callbacks.tried",
                java.util.Map.of("n", one.tries(), "last", words.say("callbacks.ending." + last))))
        .orElse("");
  }

  List<Hers> cases(Actor viewer, Owing one, Words words) {
    return hers.of(viewer, one.matter().caller(), words);
  }
}
