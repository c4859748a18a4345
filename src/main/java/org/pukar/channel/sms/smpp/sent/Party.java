package org.pukar.channel.sms.smpp.sent;

import java.util.regex.Pattern;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.pukar.phone.PhoneNumber;

/// An address with what SMPP wants to know of it (3.4, 5.2.5 and 5.2.6). Immutable; prints nothing
/// of it.
public record Party(TypeOfNumber type, NumberingPlanIndicator plan, String address) {
  private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,8}");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{9,15}");

  /// A phone: in international form, without the plus.
  public static Party of(PhoneNumber phone) {
    return international(phone.e164());
  }

  /// A sender: a short code, a number, or else a name.
  public static Party of(String sender) {
    if (SHORT_CODE.matcher(sender).matches()) {
      return new Party(TypeOfNumber.NETWORK_SPECIFIC, NumberingPlanIndicator.UNKNOWN, sender);
    }
    if (NUMBER.matcher(sender).matches()) {
      return PhoneNumber.caller(sender).map(Party::of).orElseGet(() -> international(sender));
    }
    return sender.isEmpty()
        ? new Party(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, "")
        : new Party(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, sender);
  }

  private static Party international(String number) {
    return new Party(
        TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, number.replace("+", ""));
  }

  @Override
  public String toString() {
    return "Party[" + type + "]";
  }
}
