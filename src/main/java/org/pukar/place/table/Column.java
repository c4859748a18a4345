package org.pukar.place.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A column that Pukar knows, by the headings that the directory's files give it; these differ from
/// file to file and from year to year. Immutable, as enums are.
public enum Column {
  DISTRICT("dist(rict)?(lgd)?code"),
  DISTRICT_NAME("distr?i?ct(s?name)?(inenglish)?"),
  STATE_NAME("state(name)?(inenglish)?"),
  BLOCK("(development|cd)?block(lgd)?code"),
  BLOCK_NAME("(development|cd)?block(name)?(inenglish)?"),
  BLOCK_LOCAL("(development|cd)?blockname(in)?local(language)?"),
  PANCHAYAT("(localbody|(gram|village)?panchayat|gp)(lgd)?code"),
  PANCHAYAT_NAME("(localbody|(gram|village)?panchayat|gp)name(inenglish)?|grampanchayat"),
  PANCHAYAT_LOCAL("(localbody|(gram|village)?panchayat|gp)name(in)?local(language)?"),
  PANCHAYAT_TYPE("localbodytypecode"),
  VILLAGE("village(lgd)?code"),
  VILLAGE_NAME("village(name)?(inenglish)?"),
  VILLAGE_LOCAL("villagename(in)?local(language)?"),
  PIN("(postal)?pin(code)?"),
  PLACE("place(id)?");

  private final Pattern heading;

  Column(String heading) {
    this.heading = Pattern.compile(heading);
  }

  /// As a sentence names it.
  public String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The column of that heading, whatever its capitals, spaces, hyphens and brackets.
  static Optional<Column> of(String heading) {
    String letters = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return Arrays.stream(values()).filter(c -> c.heading.matcher(letters).matches()).findFirst();
  }

  /// Where a heading stands twice, the second column is the name in the local language.
  Optional<Column> second() {
    return switch (this) {
      case BLOCK_NAME -> Optional.of(BLOCK_LOCAL);
      case PANCHAYAT_NAME -> Optional.of(PANCHAYAT_LOCAL);
      case VILLAGE_NAME -> Optional.of(VILLAGE_LOCAL);
      default -> Optional.empty();
    };
  }
}
