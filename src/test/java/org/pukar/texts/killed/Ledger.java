package org.pukar.texts.killed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pukar.killed.Progress;

/// What a network took, in its order: its answer may not have reached us. Threads share it.
final class Ledger {
  private final List<Took> all = new ArrayList<>();
  private final Progress progress;

  /// A text that the network has.
  ///
  /// @param id our name for it; empty where the network is told none
  /// @param nanos when it came, by [System#nanoTime]
  record Took(String id, String phone, String words, long nanos) {}

  /// @param progress counts what comes
  Ledger(Progress progress) {
    this.progress = progress;
  }

  void write(String id, String phone, String words) {
    synchronized (this) {
      all.add(new Took(id, phone, words, System.nanoTime()));
    }
    progress.more();
  }

  synchronized int size() {
    return all.size();
  }

  synchronized List<Took> of(String phone) {
    return all.stream().filter(took -> took.phone().equals(phone)).toList();
  }

  synchronized Map<String, List<Took>> by(Function<Took, String> name) {
    return all.stream().collect(Collectors.groupingBy(name));
  }
}
