package org.pukar.workers.pin;

/// Which PINs are guessed first. Stateless: threads share it.
///
/// One PIN in fifty is refused: a pair twice (also four the same), runs up or down the keys, the
/// middle column of the keys, and the years in which workers of today were born.
final class Easy {
  private static final int BORN_FIRST = 1950;
  private static final int BORN_LAST = 2010;

  private Easy() {}

  /// @param pin four digits, 0-9
  static boolean isEasy(String pin) {
    return isPairTwice(pin) || isRun(pin, 1) || isRun(pin, 9) || isMiddle(pin) || isBirthYear(pin);
  }

  private static boolean isPairTwice(String pin) {
    return pin.startsWith(pin.substring(2));
  }

  /// Whether each digit is the one before and so many more; 0 comes after 9.
  private static boolean isRun(String pin, int more) {
    for (int i = 1; i < pin.length(); i++) {
      if ((pin.charAt(i - 1) - '0' + more) % 10 != pin.charAt(i) - '0') {
        return false;
      }
    }
    return true;
  }

  private static boolean isMiddle(String pin) {
    return pin.equals("2580") || pin.equals("0852");
  }

  private static boolean isBirthYear(String pin) {
    int year = Integer.parseInt(pin);
    return year >= BORN_FIRST && year <= BORN_LAST;
  }
}
