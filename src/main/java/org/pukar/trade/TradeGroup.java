package org.pukar.trade;

import org.pukar.text.Language;

/// A group of trades, or a part of one. Immutable; threads may share it.
///
/// @param id by which it is named to other parts: `building`, `masonry`; no trade has the same
/// @param within the id of the group that it is a part of, or empty if of none
public record TradeGroup(String id, String within, Labels labels) {

  /// Its short name for a screen; in English if the language has none.
  public String label(Language language) {
    return labels.in(language);
  }
}
