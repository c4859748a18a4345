package org.pukar.grievances.number;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;

/// A keyed shuffling of the numbers 0 to size - 1: each comes out once, in an order that nobody
/// without the key can tell from a random one. Immutable; as safe for threads as its round
/// function.
///
/// A Feistel network over two digits of base `side`, the smallest whose square holds the size;
/// results beyond the size are put in again (cycle walking: Black and Rogaway, "Ciphers with
/// Arbitrary Finite Domains", 2002). As the square is hardly larger, that is seldom needed.
final class Permutation {
  private static final int ROUNDS = 8;

  private final long size;
  private final long side;
  private final UnaryOperator<byte[]> round;

  /// @param size from 1 to 2^31
  /// @param round a keyed pseudorandom function that gives at least 8 bytes for any input
  Permutation(long size, UnaryOperator<byte[]> round) {
    this.size = size;
    this.side = (long) Math.ceil(Math.sqrt((double) size));
    this.round = round;
  }

  long size() {
    return size;
  }

  /// Where a number goes.
  ///
  /// @param number from 0 to size - 1
  long apply(long number) {
    long shuffled = number;
    do {
      shuffled = shuffle(shuffled);
    } while (shuffled >= size);
    return shuffled;
  }

  private long shuffle(long number) {
    long left = number / side;
    long right = number % side;
    for (int i = 0; i < ROUNDS; i++) {
      long mixed = (left + noise(i, right)) % side;
      left = right;
      right = mixed;
    }
    return left * side + right;
  }

  private long noise(int i, long right) {
    byte[] input = ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(i).putLong(right).array();
    long random = ByteBuffer.wrap(round.apply(input)).getLong() & Long.MAX_VALUE;
    return random % side;
  }
}
