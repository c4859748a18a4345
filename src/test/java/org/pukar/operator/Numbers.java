package org.pukar.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The case numbers that one caller was told, in that order: screens are compared without them. One
/// thread only.
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("\\d{3} \\d{3} \\d{3}");
  private static final Pattern DAY = Pattern.compile("(?<=since )[^.]+");

  private final List<String> told = new ArrayList<>();

  /// The screen with `{number 1}` for the first number that was told, and so on.
  String hide(String screen) {
    String days = DAY.matcher(screen).replaceAll("{day}");
    return NUMBER.matcher(days).replaceAll(found -> "{number " + ordinal(found.group()) + "}");
  }

  private int ordinal(String number) {
    if (!told.contains(number)) {
      told.add(number);
    }
    return told.indexOf(number) + 1;
  }

  /// An input with the numbers in it.
  String show(String input) {
    Matcher hidden = Pattern.compile("\\{number (\\d)}").matcher(input);
    return hidden.replaceAll(found -> told.get(Integer.parseInt(found.group(1)) - 1));
  }

  /// As they are stored.
  List<String> told() {
    return told.stream().map(number -> number.replace(" ", "")).sorted().toList();
  }
}
