package org.pukar.session.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// What many threads did at once. Immutable.
///
/// @param result what it gave or threw
record AtOnce(Object result, Duration took) {

  /// The same deed by so many virtual threads, each with its number; returns when all have ended.
  static List<AtOnce> all(int threads, IntFunction<Object> deed) throws Exception {
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<AtOnce>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        futures.add(virtual.submit(() -> one(() -> deed.apply(number))));
      }
      List<AtOnce> results = new ArrayList<>();
      for (Future<AtOnce> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }

  interface Deed {
    Object run();
  }

  static AtOnce one(Deed deed) {
    long began = System.nanoTime();
    Object result;
    try {
      result = deed.run();
    } catch (RuntimeException e) {
      result = e;
    }
    return new AtOnce(result, Duration.ofNanos(System.nanoTime() - began));
  }
}
