package org.pukar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/// Checks something on many made-up cases; the same seed makes the same cases. A case that fails is
/// made smaller as long as it fails alike (texts and lists are halved, lists also item by item),
/// and told with its seed: `Property.forAll(seed, 1, generator, check)` has it again.
public final class Property {

  private static final long SEED = 20261122;

  /// How many times as many cases as usual: scripts/soak sets it.
  private static final int TIMES = Integer.getInteger("property.times", 1);

  private Property() {}

  public static <T> void forAll(int runs, Function<Random, T> generator, Consumer<T> check) {
    forAll(SEED, runs, generator, check);
  }

  /// Run `i` has the seed `seed + i`, so that one run can be had alone.
  public static <T> void forAll(
      long seed, int runs, Function<Random, T> generator, Consumer<T> check) {
    for (long s = seed; s < seed + (long) runs * TIMES; s++) {
      T made = generator.apply(new Random(s));
      Optional<Throwable> failure = failureOf(made, check);
      if (failure.isPresent()) {
        throw report(s, smallest(made, check, failure.get()), check);
      }
    }
  }

  private static <T> AssertionError report(long seed, T smallest, Consumer<T> check) {
    Throwable failure = failureOf(smallest, check).orElseThrow();
    return new AssertionError(
        "seed %d, smallest case <%s>: %s".formatted(seed, escaped(smallest), failure.getMessage()),
        failure);
  }

  private static <T> Optional<Throwable> failureOf(T made, Consumer<T> check) {
    try {
      check.accept(made);
      return Optional.empty();
    } catch (AssertionError | RuntimeException failure) {
      return Optional.of(failure);
    }
  }

  private static <T> T smallest(T made, Consumer<T> check, Throwable failure) {
    for (T smaller : smaller(made)) {
      if (failureOf(smaller, check).filter(f -> f.getClass() == failure.getClass()).isPresent()) {
        return smallest(smaller, check, failure);
      }
    }
    return made;
  }

  /// Only texts and lists have smaller forms, and those are of the same kind as the whole.
  @SuppressWarnings("unchecked")
  private static <T> List<T> smaller(T made) {
    return switch (made) {
      case String text -> (List<T>) smallerText(text);
      case List<?> list -> (List<T>) smallerList(List.<Object>copyOf(list));
      default -> List.of();
    };
  }

  private static List<String> smallerText(String text) {
    List<String> smaller = new ArrayList<>();
    for (int size = (text.length() + 1) / 2; size > 0; size /= 2) {
      for (int from = 0; from + size <= text.length(); from += size) {
        smaller.add(text.substring(0, from) + text.substring(from + size));
      }
    }
    return smaller;
  }

  private static List<List<Object>> smallerList(List<Object> list) {
    List<List<Object>> smaller = new ArrayList<>();
    for (int size = (list.size() + 1) / 2; size > 0; size /= 2) {
      for (int from = 0; from + size <= list.size(); from += size) {
        smaller.add(without(list, from, size));
      }
    }
    for (int i = 0; i < list.size(); i++) {
      for (Object item : smaller(list.get(i))) {
        smaller.add(with(list, i, item));
      }
    }
    return smaller;
  }

  private static List<Object> without(List<Object> list, int from, int size) {
    List<Object> rest = new ArrayList<>(list);
    rest.subList(from, from + size).clear();
    return rest;
  }

  private static List<Object> with(List<Object> list, int index, Object item) {
    List<Object> changed = new ArrayList<>(list);
    changed.set(index, item);
    return changed;
  }

  /// Marks that nobody sees, and halves of characters, are told as `\\u` numbers.
  private static String escaped(Object made) {
    StringBuilder text = new StringBuilder();
    for (char c : made.toString().toCharArray()) {
      text.append(c >= ' ' && c <= '~' ? String.valueOf(c) : "\\u%04X".formatted((int) c));
    }
    return text.toString();
  }
}
