package org.pukar.place.table;

import java.util.Map;
import java.util.OptionalInt;
import org.pukar.text.Typed;

/// One line of a file, by the columns that Pukar knows. Immutable.
public record Line(Map<Column, String> cells) {
  private static final int LONGEST = 100;

  /// Empty if the file has no such column.
  public String text(Column column) {
    return Typed.clean(cells.getOrDefault(column, ""));
  }

  /// A name that must be there.
  ///
  /// @throws Refused if it is empty or too long
  public String name(Column column) {
    String name = text(column);
    if (name.isEmpty()) {
      throw new Refused("it has no " + column.inWords());
    } else if (name.length() > LONGEST) {
      throw new Refused("its " + column.inWords() + " is longer than 100 letters");
    }
    return name;
  }

  /// A code; empty where there is none, which the directory's files also write `0` and `NA`.
  ///
  /// @throws Refused if it is no number
  public OptionalInt code(Column column) {
    String code = text(column);
    if (code.matches("0*|NA|N/A|-|null")) {
      return OptionalInt.empty();
    } else if (!code.matches("\\d{1,9}(\\.0)?")) {
      throw new Refused("its " + column.inWords() + " code is no number");
    }
    return OptionalInt.of(Integer.parseInt(code.replace(".0", "")));
  }

  /// A code that must be there.
  ///
  /// @throws Refused if there is none
  public int neededCode(Column column) {
    return code(column).orElseThrow(() -> new Refused("it has no " + column.inWords() + " code"));
  }
}
