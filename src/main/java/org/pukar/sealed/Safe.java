package org.pukar.sealed;

import java.time.LocalTime;
import org.pukar.session.packed.PackedReader;
import org.pukar.session.packed.PackedWriter;

/// How she may be reached without being put in danger. Immutable; prints nothing of it.
///
/// @param from of the day, India time, from which she may be called
/// @param until of the day, until which; the same as `from`: at any hour
/// @param opening what is said first if somebody else answers: a wrong number, a survey
public record Safe(LocalTime from, LocalTime until, String opening) {
  /// At any hour, with nothing that is said first.
  public static final Safe ALWAYS = new Safe(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, "");

  /// Whether she may be called at that time of the day; the hours may go over midnight.
  public boolean isAt(LocalTime time) {
    if (from.equals(until)) {
      return true;
    }
    boolean isAfter = !time.isBefore(from);
    boolean isBefore = time.isBefore(until);
    return from.isBefore(until) ? isAfter && isBefore : isAfter || isBefore;
  }

  void write(PackedWriter to) {
    to.number32(from.toSecondOfDay());
    to.number32(until.toSecondOfDay());
    to.text(opening);
  }

  static Safe read(PackedReader from) {
    return new Safe(
        LocalTime.ofSecondOfDay(from.number32()),
        LocalTime.ofSecondOfDay(from.number32()),
        from.text());
  }

  @Override
  public String toString() {
    return "Safe";
  }
}
