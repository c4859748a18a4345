package org.pukar.spelling;

/// How many mistakes would make a name of what was typed, in half steps of [Distance]. Immutable;
/// threads may share it.
///
/// @param sought what was typed
record Mistakes(Spelling sought) {
  static final int TOO_MANY = Integer.MAX_VALUE;

  private static final int FAR = 1_000;

  /// Bones of fewer letters are those of many names.
  private static final int BONES = 4;

  /// Fewer letters begin many names nearly.
  private static final int BEGINNING = 4;

  /// Whoever confounds letters does it seldom with the first.
  private static final int FIRST_LETTER = 2;

  /// How many are in the name or, as if it was only begun, in its beginning.
  ///
  /// @return [#TOO_MANY] if it cannot have been meant
  int in(Spelling name) {
    boolean isLike = Distance.isLike(sought.sound().charAt(0), name.sound().charAt(0));
    int first = isLike ? 0 : FIRST_LETTER;
    int whole = most(name) - first;
    int begun = mostBegun() - first;
    boolean isFar = Distance.leastHalves(sought.firm(), name.firm()) > whole;
    if (isFar && Distance.leastHalves(sought.firm() & ~name.firm(), 0) > begun) {
      return TOO_MANY;
    }
    Distance distance = Distance.between(sought.sound(), name.sound(), Math.max(whole, begun));
    int least =
        Math.min(
            distance.halves() <= whole ? distance.halves() : FAR,
            distance.halvesOfBeginning() <= begun ? distance.halvesOfBeginning() + 1 : FAR);
    return least < FAR ? first + least : TOO_MANY;
  }

  private int mostBegun() {
    return sought.sound().length() < BEGINNING ? -1 : forgiven() / 2;
  }

  /// Who leaves out vowels leaves out many.
  private int most(Spelling name) {
    boolean hasBones = sought.bones().length() >= BONES && sought.bones().equals(name.bones());
    return hasBones ? 2 * forgiven() : forgiven();
  }

  /// Longer names have room for more mistakes.
  private int forgiven() {
    int length = sought.sound().length();
    return length < 3 ? -1 : Math.min(4, (length - 1) / 2);
  }
}
