package org.pukar.outbox.link;

import java.util.function.ToIntFunction;

/// How a link writes words: as they leave, and in how many parts. Threads share it.
@FunctionalInterface
public interface Writing extends ToIntFunction<String> {

  /// How many parts these words take, written as below.
  @Override
  int applyAsInt(String words);

  /// The words as they leave, which say the same.
  default String written(String words) {
    return words;
  }
}
