package org.pukar.bench.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.bench.talk.Phone;
import org.pukar.grievances.number.CaseNumbers;

/// An answer as it must be, with places for what differs between callers. Immutable.
final class Template {
  private static final Pattern OWN_PARTS =
      Pattern.compile("(?<number>\\d{3} \\d{3} \\d{3})|\\d{2}-\\d{2}-\\d{4}");
  private static final Pattern DAY = Pattern.compile("[0-3]\\d-[01]\\d-20\\d{2}");
  private static final int DAY_LENGTH = 10;
  private static final int NUMBER_LENGTH = 11;

  private sealed interface Part {
    record Words(String words) implements Part {}

    /// The number of the complaint that this caller had before the call.
    record OwnNumber() implements Part {}

    /// The number of a complaint just filed.
    record NewNumber() implements Part {}

    record Day() implements Part {}
  }

  /// What an answer came to.
  ///
  /// @param told the number of a complaint just filed, without spaces; empty if there is none
  record Match(boolean fits, String told) {
    private static final Match NOT = new Match(false, "");
  }

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = parts;
  }

  /// Reads it from the answer that a caller got when nobody else called.
  static Template of(String answer, Phone phone) {
    List<Part> parts = new ArrayList<>();
    Matcher own = OWN_PARTS.matcher(answer);
    int from = 0;
    while (own.find()) {
      parts.add(new Part.Words(answer.substring(from, own.start())));
      parts.add(own.group("number") == null ? new Part.Day() : number(own.group(), phone));
      from = own.end();
    }
    parts.add(new Part.Words(answer.substring(from)));
    return new Template(List.copyOf(parts));
  }

  private static Part number(String shown, Phone phone) {
    return digits(shown).equals(phone.complaint()) ? new Part.OwnNumber() : new Part.NewNumber();
  }

  private static String digits(String shown) {
    return shown.replace(" ", "");
  }

  Match match(String answer, Phone phone) {
    int from = 0;
    String told = "";
    for (Part part : parts) {
      int length = length(part);
      if (from + length > answer.length() || !fits(part, answer, from, phone)) {
        return Match.NOT;
      }
      if (part instanceof Part.NewNumber) {
        told = digits(answer.substring(from, from + length));
      }
      from += length;
    }
    return from == answer.length() ? new Match(true, told) : Match.NOT;
  }

  private static int length(Part part) {
    return switch (part) {
      case Part.Words(String words) -> words.length();
      case Part.OwnNumber _, Part.NewNumber _ -> NUMBER_LENGTH;
      case Part.Day _ -> DAY_LENGTH;
    };
  }

  private static boolean fits(Part part, String answer, int from, Phone phone) {
    int to = from + length(part);
    return switch (part) {
      case Part.Words(String words) -> answer.startsWith(words, from);
      case Part.OwnNumber _ -> isNumber(answer.substring(from, to), phone, true);
      case Part.NewNumber _ -> isNumber(answer.substring(from, to), phone, false);
      case Part.Day _ -> DAY.matcher(answer.substring(from, to)).matches();
    };
  }

  private static boolean isNumber(String shown, Phone phone, boolean own) {
    String digits = digits(shown);
    return CaseNumbers.isWellFormed(digits)
        && CaseNumbers.inThrees(digits).equals(shown)
        && digits.equals(phone.complaint()) == own;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Template template && parts.equals(template.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return parts.toString();
  }
}
