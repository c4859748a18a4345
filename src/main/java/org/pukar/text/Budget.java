package org.pukar.text;

/// What a screen or message may hold: so many septets, or so many UTF-16 units as soon as one
/// character is outside the 7-bit alphabet. Immutable.
public record Budget(int septets, int units) {

  /// One USSD screen: 160 octets, which are 182 septets (coding 15) or 80 units (coding 72).
  public static final Budget USSD = new Budget(182, 80);

  /// A text message of at most three parts: 153 septets or 67 units each beside the header that
  /// joins them (3GPP TS 23.040). Whoever answers pays for each text, so one long one is kinder
  /// than three short ones.
  public static final Budget SMS = new Budget(3 * 153, 3 * 67);

  public Budget {
    if (septets < 1 || units < 1) {
      throw new IllegalArgumentException("a budget without room");
    }
  }

  /// Measures exactly the text that would be sent: nothing is normalised.
  public Length measure(String text) {
    return Gsm7.canWrite(text)
        ? new Length(Encoding.GSM7, Gsm7.septets(text), septets)
        : new Length(Encoding.UCS2, text.length(), units);
  }

  public boolean fits(String text) {
    return measure(text).fits();
  }
}
