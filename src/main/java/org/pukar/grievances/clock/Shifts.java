package org.pukar.grievances.clock;

import java.util.Comparator;
import java.util.List;

/// The blocks of one day, in their order; none on a day off. Blocks may touch, but not overlap:
/// time in two blocks would count twice. Immutable; threads may share it.
public record Shifts(List<Block> blocks) {
  /// A day off.
  public static final Shifts NONE = new Shifts(List.of());

  /// @param blocks in any order
  /// @throws IllegalArgumentException if two of them overlap
  public Shifts {
    blocks = blocks.stream().sorted(Comparator.comparingInt(Block::from)).toList();
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).from() < blocks.get(i - 1).until()) {
        throw new IllegalArgumentException("two blocks of one day overlap");
      }
    }
  }

  boolean areNone() {
    return blocks.isEmpty();
  }
}
