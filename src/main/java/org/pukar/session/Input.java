package org.pukar.session;

import java.util.List;

/// What a hop brought, and what its provider tells of which hop it is. Immutable; prints nothing.
public sealed interface Input {

  /// Which hop of its session this is, as far as the provider tells.
  Hop hop();

  /// Everything typed so far, joined by `*`; empty when the caller has just dialled.
  record Whole(String text) implements Input {
    @Override
    public Hop hop() {
      return Hop.Whole.of(text);
    }

    @Override
    public String toString() {
      return "Whole";
    }
  }

  /// What was typed now, under a number that the provider counts up from hop to hop.
  ///
  /// @param dials whether a session begins; `typed` is then what stood behind the code
  record Counted(long number, String typed, boolean dials) implements Input {
    @Override
    public Hop hop() {
      return new Hop.Counted(number);
    }

    @Override
    public String toString() {
      return "Counted";
    }
  }

  /// What was typed now, under a name that the provider gives to each hop and to its repeats.
  record Named(String name, String typed, boolean dials) implements Input {
    @Override
    public Hop hop() {
      return Hop.Named.of(name);
    }

    @Override
    public String toString() {
      return "Named";
    }
  }

  /// What was typed now, and nothing else.
  record Bare(String typed, boolean dials) implements Input {
    @Override
    public Hop hop() {
      return Hop.Bare.of(dials, typed);
    }

    @Override
    public String toString() {
      return "Bare";
    }
  }

  /// The inputs of a text of which nothing is known: those between the stars, and no more than the
  /// limit.
  static List<String> between(String text, int limit) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> inputs = List.of(text.split("\\*", -1));
    return inputs.subList(0, Math.min(limit, inputs.size()));
  }
}
