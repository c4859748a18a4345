package org.pukar.bench.voice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pukar.bench.Sheet;
import org.pukar.calls.Network.Rung;

/// How all who rang were called back: how fast, how evenly, how often, in which order. Immutable.
///
/// @param rung in their order
/// @param first the number of the first who rang
/// @param free when lines were free, by [System#nanoTime]
public record CalledBack(List<Rung> rung, long first, long free) {
  private static final int TENTHS = 10;

  public CalledBack {
    rung = List.copyOf(rung);
  }

  /// Those of so many who rang; calls of other phones go on beside.
  public static CalledBack of(List<Rung> all, long first, long most, long free) {
    List<Rung> rung =
        all.stream().filter(one -> number(one) >= first && number(one) < first + most).toList();
    return new CalledBack(rung, first, free);
  }

  /// Phones rang in the order of their numbers, but for those that rang at the same moment.
  public void figures(Sheet sheet) {
    int tenth = rung.size() / TENTHS;
    int begin = (int) rung.stream().filter(one -> one.nanos() < free).count();
    sheet.figure("voice.called_back_per_second", perSecond(begin, rung.size() - 1), "1/s");
    sheet.figure(
        "voice.called_back_per_second_first_tenth", perSecond(begin, begin + tenth), "1/s");
    sheet.figure(
        "voice.called_back_per_second_last_tenth",
        perSecond(rung.size() - 1 - tenth, rung.size() - 1),
        "1/s");
    sheet.figure("voice.called_back_after_s", (rung.getLast().nanos() - free) / 1e9, "s");
    Set<String> phones = new HashSet<>();
    long twice = rung.stream().filter(one -> !phones.add(one.phone())).count();
    sheet.figure("voice.called_back_twice", (double) twice, "1");
    sheet.figure("voice.called_back_farthest_from_turn", (double) farthest(), "1");
  }

  private double perSecond(int from, int to) {
    return (to - from) / ((rung.get(to).nanos() - rung.get(from).nanos()) / 1e9);
  }

  /// How many places somebody was called before or after her turn.
  private long farthest() {
    long farthest = 0;
    for (int i = 0; i < rung.size(); i++) {
      farthest = Math.max(farthest, Math.abs(number(rung.get(i)) - first - i));
    }
    return farthest;
  }

  private static long number(Rung one) {
    return Long.parseLong(one.phone());
  }
}
