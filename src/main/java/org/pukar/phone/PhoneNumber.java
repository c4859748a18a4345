package org.pukar.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of somebody who can be called back, in E.164 (`+91` and ten digits). Immutable; equal
/// to any other spelling of the same number. It prints masked, since it may get into a log.
///
/// @param e164 a plus and seven to fifteen digits
public record PhoneNumber(String e164) {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  /// Indian mobiles: ten digits that begin with 6-9, as networks write them.
  private static final Pattern INDIAN = Pattern.compile("(?:\\+91|0091|91|0)?([6-9][0-9]{9})");

  private static final Pattern FOREIGN = Pattern.compile("(?:\\+|00)(?!91)([1-9][0-9]{6,14})");
  private static final int SHOWN = 3;

  /// Takes a number that was once made by [#caller(String)], from a store.
  ///
  /// @throws IllegalArgumentException if it is not in E.164; the number is not named
  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not a phone number in E.164");
    }
  }

  /// Reads what a network gives as the caller. Total: never throws. Empty for short codes, letters,
  /// withheld numbers, and numbers of which it is not sure whose they are: a foreign number needs
  /// its plus or 00 and must be valid, and never are "the last ten digits" taken for Indian. A plus
  /// that a form turned into a space is made good for India alone, where the length proves it.
  public static Optional<PhoneNumber> caller(String raw) {
    String number = raw.strip();
    Matcher indian = INDIAN.matcher(number);
    if (indian.matches()) {
      return Optional.of(new PhoneNumber("+91" + indian.group(1)));
    }
    Matcher foreign = FOREIGN.matcher(number);
    return foreign.matches() ? foreign("+" + foreign.group(1)) : Optional.empty();
  }

  private static Optional<PhoneNumber> foreign(String number) {
    try {
      Phonenumber.PhoneNumber parsed = PHONES.parse(number, null);
      return PHONES.isValidNumber(parsed)
          ? Optional.of(new PhoneNumber(PHONES.format(parsed, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /// Whether it may be a mobile of a country, as far as the plan of its numbers tells.
  ///
  /// @param code the country's calling code: `977`
  public boolean isMobileOf(String code) {
    try {
      Phonenumber.PhoneNumber parsed = PHONES.parse(e164, null);
      PhoneNumberType type = PHONES.getNumberType(parsed);
      return Integer.toString(parsed.getCountryCode()).equals(code)
          && (type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE);
    } catch (NumberParseException e) {
      return false;
    }
  }

  /// The country's calling code: 91 for India, 977 for Nepal.
  public int countryCode() {
    try {
      return PHONES.parse(e164, null).getCountryCode();
    } catch (NumberParseException e) {
      return 0;
    }
  }

  /// The country and the last three digits: `+91•••••••210`.
  @Override
  public String toString() {
    String country = "+" + countryCode();
    int hidden = Math.max(0, e164.length() - country.length() - SHOWN);
    return country + "•".repeat(hidden) + e164.substring(e164.length() - SHOWN);
  }
}
