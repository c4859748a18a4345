package org.pukar.bench.talk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What one caller does, from dialling to the last word. Immutable.
///
/// @param weight how often it happens, of a hundred
/// @param from whose phone it is called from
/// @param who the caller is afterwards: a stranger may enter
/// @param hops in order; a caller who was cut off dials again
public record Scenario(String name, int weight, Kind from, Kind who, List<Hop> hops) {
  /// Dials the code: anew, if there was a dialling before.
  private static final String DIAL = "dial";

  /// Stands in an input for the number of the caller's own complaint.
  static final String NUMBER = "{number}";

  private static final String NUMBER_ENCODED = "%7Bnumber%7D";

  /// One hop.
  ///
  /// @param dialling which dialling it belongs to, from 0
  /// @param text all inputs of that dialling so far, joined by stars
  /// @param form the same, encoded for a form, but for [#NUMBER]
  public record Hop(int dialling, String text, String form) {}

  /// @param inputs in order, with bars between them; `dial` first
  static Scenario of(String name, int weight, Kind from, Kind who, String inputs) {
    List<Hop> hops = new ArrayList<>();
    int dialling = -1;
    String text = "";
    for (String input : inputs.split("\\|", -1)) {
      if (input.equals(DIAL)) {
        dialling++;
        text = "";
      } else {
        text = text.isEmpty() ? input : text + "*" + input;
      }
      hops.add(new Hop(dialling, text, encoded(text).replace(NUMBER_ENCODED, NUMBER)));
    }
    return new Scenario(name, weight, from, who, List.copyOf(hops));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
