package org.pukar.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pukar.session.Kept.Said;

/// What a hop is to its session: a repeat, one more input, or a beginning. Immutable.
public sealed interface Hearing {

  /// It was answered before, or came after the last word, or is older than the answers that are
  /// kept: then the screen that the caller now has in hand is right.
  record Repeat(Said answer) implements Hearing {}

  /// One more input.
  record Next(Kept kept, String typed) implements Hearing {}

  /// The caller has dialled, or we have lost what came before.
  ///
  /// @param ahead inputs that came along
  record Begin(List<String> ahead) implements Hearing {}

  /// Hears a hop.
  ///
  /// @param kept what is kept of the session
  /// @param same how long after its answer the same bare input is a repeat
  /// @param limit how many inputs may come ahead
  static Hearing of(Optional<Kept> kept, Input input, Instant now, Duration same, int limit) {
    return kept.map(known -> known(known, input, now, same, limit))
        .orElseGet(() -> new Begin(ahead(input, limit)));
  }

  private static Hearing known(Kept kept, Input input, Instant now, Duration same, int limit) {
    Optional<Said> before = kept.answerTo(input.hop());
    boolean lately = Duration.between(kept.at(), now).abs().compareTo(same) <= 0;
    return switch (input) {
      case Input.Whole(String text) ->
          before.<Hearing>map(Repeat::new).orElseGet(() -> whole(kept, text, limit));
      case Input.Counted counted ->
          before
              .<Hearing>map(Repeat::new)
              .orElseGet(() ->
                  isOlder(kept, counted)
                      ? new Repeat(kept.lastAnswer())
                      : fresh(kept, input, counted.typed(), counted.dials(), limit));
      case Input.Named named ->
          before
              .<Hearing>map(Repeat::new)
              .orElseGet(() -> fresh(kept, input, named.typed(), named.dials(), limit));
      case Input.Bare bare ->
          lately && kept.hop().equals(input.hop())
              ? new Repeat(kept.lastAnswer())
              : fresh(kept, input, bare.typed(), bare.dials(), limit);
    };
  }

  private static Hearing whole(Kept kept, String text, int limit) {
    if (kept.ended()
        || !(kept.hop() instanceof Hop.Whole heard)
        || text.length() < heard.length()) {
      return new Repeat(kept.lastAnswer());
    }
    return heard.leadsTo(text)
        ? new Next(kept, heard.added(text))
        : new Begin(Input.between(text, limit));
  }

  private static boolean isOlder(Kept kept, Input.Counted counted) {
    return kept.hop() instanceof Hop.Counted(long last) && counted.number() < last;
  }

  private static Hearing fresh(Kept kept, Input input, String typed, boolean dials, int limit) {
    if (dials) {
      return new Begin(ahead(input, limit));
    }
    return kept.ended() ? new Repeat(kept.lastAnswer()) : new Next(kept, typed);
  }

  /// Where the session is not known, an input that is not the first says nothing: it was meant for
  /// a screen that we know no more.
  private static List<String> ahead(Input input, int limit) {
    return switch (input) {
      case Input.Whole(String text) -> Input.between(text, limit);
      case Input.Counted counted -> ahead(counted.typed(), counted.dials(), limit);
      case Input.Named named -> ahead(named.typed(), named.dials(), limit);
      case Input.Bare bare -> ahead(bare.typed(), bare.dials(), limit);
    };
  }

  private static List<String> ahead(String typed, boolean dials, int limit) {
    return dials ? Input.between(typed, limit) : List.of();
  }
}
