package org.pukar.outbox.link;

import java.time.Duration;
import java.util.Locale;

/// What came of handing a text to the network.
public sealed interface Handed {

  /// The network has it.
  ///
  /// @param reference the network's own name for it, by which receipts come; empty if it gives none
  record Taken(String reference) implements Handed {}

  /// The network has it not, and wants to be asked again.
  ///
  /// @param after how much later, at least
  record Busy(Duration after) implements Handed {}

  /// The network was not reached: it has it for certain not.
  record Unreachable() implements Handed {}

  /// This link will never take it.
  record Refused(Why why) implements Handed {}

  /// It was asked, and no answer came: it may have the text or not.
  record Unsure() implements Handed {}

  /// Why a link refuses a text. The names stand in the table, in small letters.
  enum Why {
    /// That is no number, or nobody has it.
    NUMBER(false),
    /// Whoever has the number wants no texts.
    OPTED_OUT(false),
    /// The words are none that the network lets through: no registered template, too long,
    /// filtered.
    CONTENT(false),
    /// We may not send under that name.
    SENDER(true),
    /// Our account there is empty.
    CREDIT(true),
    /// We are not let in there.
    ACCOUNT(true),
    /// No way to that number by this link.
    ROUTE(true),
    /// It gives another reason, or none.
    OTHER(true);

    private final boolean elsewhere;

    Why(boolean elsewhere) {
      this.elsewhere = elsewhere;
    }

    /// The word in the table.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether another link may take it.
    public boolean mayGoElsewhere() {
      return elsewhere;
    }
  }
}
