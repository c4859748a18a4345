package org.pukar.outbox.news;

import java.util.Locale;

/// What a network says later of a text that it took. It may come first, twice, late, in any order.
/// Immutable.
///
/// @param reference the network's own name for the text, or ours
/// @param ours whether the reference is the id under which we handed it over
/// @param code the network's own word or number for it, for staff; at most 40 letters, no words of
///   the text
public record Receipt(String reference, boolean ours, Came came, String code) {

  /// What became of the text.
  public enum Came {
    /// It is on its way; more will be said.
    UNDER_WAY,
    /// The phone has it.
    DELIVERED,
    /// The phone will not get it.
    NOT_DELIVERED,
    /// Whoever has the phone told the network that no texts are wanted.
    OPTED_OUT,
    /// The network said something that we do not know.
    UNCLEAR;

    /// The word in the table.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one of that word.
    public static Came of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
