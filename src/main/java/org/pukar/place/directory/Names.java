package org.pukar.place.directory;

import com.ibm.icu.lang.UCharacter;
import java.util.Locale;
import org.pukar.place.table.Column;
import org.pukar.place.table.Line;

/// A place's names as a screen can show them. Immutable.
///
/// @param local in a script of its own, or empty
record Names(String english, String local) {
  private static final int LATIN = 0x024F;

  static Names of(Line line, Column english, Column local) {
    String name = line.name(english);
    boolean isShouted = name.equals(name.toUpperCase(Locale.ROOT));
    String calm = isShouted ? UCharacter.toTitleCase(Locale.ROOT, name, null, 0) : name;
    // Where nobody entered a local name, files repeat the English one.
    String own = line.text(local);
    return new Names(calm, own.codePoints().anyMatch(c -> c > LATIN) ? own : "");
  }
}
