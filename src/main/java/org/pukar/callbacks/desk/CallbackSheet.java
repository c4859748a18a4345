package org.pukar.callbacks.desk;

import java.util.List;
import java.util.Optional;
import org.pukar.console.Chip;

/// What the pages of calls show. Immutable; prints nothing of it.
///
/// @param now those to be made now
/// @param later those of later
/// @param said what came of what she did; may be empty
public record CallbackSheet(List<Awaited> now, List<Awaited> later, String said) {

  public CallbackSheet {
    now = List.copyOf(now);
    later = List.copyOf(later);
  }

  /// Somebody who waits.
  ///
  /// @param phone masked
  /// @param why in words
  /// @param wish who shall call, in words; may be empty
  /// @param holder who has it, by her name
  public record Awaited(
      String id,
      Chip due,
      String phone,
      String language,
      String why,
      String wish,
      String tries,
      Optional<String> holder,
      boolean isHers) {
    @Override
    public String toString() {
      return "Awaited";
    }
  }

  /// A case of the worker's.
  public record Hers(String number, String shown, Chip due, String matter) {}

  /// The call that she makes.
  ///
  /// @param phone masked, or whole once she asked for it
  /// @param isShown whether it is whole
  /// @param say the first words, in the worker's language
  /// @param sayIn the code of that language
  /// @param meaning the same in hers; empty if that is the same
  /// @param cases that she may see of this worker
  public record Making(
      Awaited line,
      String phone,
      boolean isShown,
      String say,
      String sayIn,
      String meaning,
      List<Hers> cases) {
    public Making {
      cases = List.copyOf(cases);
    }

    @Override
    public String toString() {
      return "Making";
    }
  }

  @Override
  public String toString() {
    return "CallbackSheet";
  }
}
