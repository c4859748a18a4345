package org.pukar.dialogue.ask;

import java.util.Map;
import java.util.regex.Pattern;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Typed;

/// Reads answers that are numbers, in the digits of any script.
final class Digits {
  static final Reading.Refused NO_PHONE = Reading.refused("hint.phone");
  static final Reading.Refused NO_PIN = Reading.refused("hint.pin");

  private static final Pattern SMALL = Pattern.compile("\\d{1,9}");

  /// What people write between the digits of a phone number.
  private static final Pattern BETWEEN = Pattern.compile("[-. ()]");

  private static final Pattern FOUR = Pattern.compile("\\d{4}");

  private Digits() {}

  static Reading number(String typed, int min, int max) {
    String digits = Typed.digits(typed);
    if (SMALL.matcher(digits).matches()) {
      int number = Integer.parseInt(digits);
      if (number >= min && number <= max) {
        return new Reading.Accepted(Integer.toString(number));
      }
    }
    return notWithin(min, max);
  }

  static Reading.Refused notWithin(int min, int max) {
    return new Reading.Refused(
        "hint.number", Map.of("min", Integer.toString(min), "max", Integer.toString(max)));
  }

  static Reading phone(String typed) {
    return PhoneNumber.caller(BETWEEN.matcher(Typed.digits(typed)).replaceAll(""))
        .<Reading>map(phone -> new Reading.Accepted(phone.e164()))
        .orElse(NO_PHONE);
  }

  static Reading pin(String typed) {
    String digits = Typed.digits(typed);
    return FOUR.matcher(digits).matches() ? new Reading.Accepted(digits) : NO_PIN;
  }
}
