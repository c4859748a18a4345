package org.pukar.calls.killed;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.pukar.Soak;
import org.pukar.killed.Progress;
import org.pukar.killed.Scale;
import org.pukar.killed.Victim;

/// Phones that give us missed calls by KooKoo, each from one to three. KooKoo tells of a ring until
/// it is acknowledged, and of some after that. Threads share it.
final class Callers {
  private static final int AT_ONCE = 48;
  private static final long AGAIN_NANOS = 20_000_000;
  private static final String OK = "200";

  private final Queue<Integer> left = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Victim victim;
  private final Progress progress;

  /// @param progress counts rings that are acknowledged
  Callers(Victim victim, Progress progress) {
    this.victim = victim;
    this.progress = progress;
  }

  /// As KooKoo writes it.
  static String phone(int number) {
    return "071%08d".formatted(number);
  }

  /// KooKoo's names for the rings of a phone.
  static List<String> rings(int phone) {
    int rings = 1 + new Random(Scale.SEED + phone).nextInt(3);
    return IntStream.range(0, rings).mapToObj(ring -> "ring-%d-%d".formatted(phone, ring)).toList();
  }

  void start(int phones) {
    IntStream.range(0, phones).forEach(left::add);
    for (int i = 0; i < AT_ONCE; i++) {
      threads.add(Thread.startVirtualThread(this::ringOn));
    }
  }

  /// Returns when all rings are acknowledged.
  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void ringOn() {
    for (Integer phone = left.poll(); phone != null; phone = left.poll()) {
      Random random = new Random(Scale.SEED - phone);
      List<String> rings = rings(phone);
      for (String ring : rings) {
        while (!tell(phone, ring).equals(OK)) {
          LockSupport.parkNanos(AGAIN_NANOS);
        }
        Soak.RINGS.count(1);
        progress.more();
        if (random.nextInt(4) == 0) {
          tell(phone, rings.getFirst());
        }
      }
    }
  }

  private String tell(int phone, String ring) {
    String query =
        "event=NewCall&sid=%s&cid=%s&called_number=1800000026".formatted(ring, phone(phone));
    return victim.gateway().get("/voice/kookoo/" + Victim.SECRET + "?" + query);
  }
}
