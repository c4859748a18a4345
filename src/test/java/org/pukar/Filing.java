package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A complaint that a new caller files by Africa's Talking's webhook, from a line and phone of its
/// own. Immutable.
///
/// @param line the provider's id of the session; the phone is made from it
record Filing(String line) {
  private static final Pattern NUMBER = Pattern.compile("\\d{3} \\d{3} \\d{3}");

  private static final List<String> INPUTS =
      List.of("", "1", "1", "3", "1", "1", "the contractor has not paid", "kalahandy", "1");

  /// How many hops it takes.
  static final int HOPS = INPUTS.size();

  /// What the network sends for a hop, counted from 0: all inputs so far.
  String text(int hop) {
    return accumulated(INPUTS, hop);
  }

  static String accumulated(List<String> inputs, int upTo) {
    return String.join("*", inputs.subList(1, upTo + 1));
  }

  /// Sends a hop; empty if nobody answers.
  String send(GatewayProcess gateway, int hop) {
    Soak.HOPS.count(1);
    return gateway.hop(line, phone(), text(hop));
  }

  String phone() {
    return phone(line);
  }

  /// The phone that goes with a line.
  static String phone(String line) {
    return "+9198%08d".formatted(Math.floorMod(line.hashCode(), 100_000_000));
  }

  /// The case number that a screen tells.
  static String number(String screen) {
    Matcher number = NUMBER.matcher(screen);
    assertThat(number.find()).as(screen).isTrue();
    return number.group();
  }

  /// The screen without the number, which is another for each caller.
  static String common(String screen) {
    return NUMBER.matcher(screen).replaceAll("<number>");
  }
}
