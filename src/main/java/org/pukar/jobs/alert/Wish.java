package org.pukar.jobs.alert;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Of which work a caller wants to be told, and how often. Immutable; threads may share it.
///
/// @param trades ids of trades or groups of trades; empty for any
/// @param places ids of districts or States; empty for any
/// @param weekly how many texts in seven days at the most: one of [#OFTEN]
public record Wish(List<String> trades, List<String> places, int weekly) {
  /// How often one can be told, in the order in which it is offered.
  static final List<Integer> OFTEN = List.of(1, 3, 7);

  /// Unless the caller says otherwise.
  static final int USUAL = 3;

  /// More than anybody asks for; it bounds what a wish takes up.
  private static final int MOST = 8;

  public Wish {
    trades = List.copyOf(Set.copyOf(trades).stream().sorted().toList());
    places = List.copyOf(Set.copyOf(places).stream().sorted().toList());
    if (!OFTEN.contains(weekly) || trades.size() > MOST || places.size() > MOST) {
      throw new IllegalArgumentException("not a wish for alerts");
    }
  }

  /// As a session keeps it: ids with commas between, none for any.
  static Wish parse(String trades, String places, String weekly) {
    return new Wish(ids(trades), ids(places), Integer.parseInt(weekly));
  }

  private static List<String> ids(String text) {
    return Arrays.stream(text.split(",", -1)).filter(id -> !id.isBlank()).toList();
  }
}
