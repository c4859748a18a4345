package org.pukar.texts.killed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.pukar.Soak;
import org.pukar.killed.Progress;
import org.pukar.killed.Victim;

/// Phones that write to us through Kannel, each the same conversation, without waiting for answers.
/// Kannel brings a text again until it is acknowledged, and some after that; a phone's next text
/// comes after that. Threads share it.
final class Writers {
  /// What each phone writes: it agrees, looks for work, files a complaint, and goes on in other
  /// languages. What "1" means depends on what was written before.
  static final List<String> TEXTS =
      List.of(
          "JOB MASON PATNA",
          "1",
          "COMPLAINT wages not paid for two months",
          "1",
          "kalahandi",
          "HINDI",
          "1",
          "MALAYALAM");

  private static final int AT_ONCE = 48;
  private static final long AGAIN_NANOS = 20_000_000;
  private static final String OK = "200";

  private final Queue<Integer> left = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Victim victim;
  private final long seed;
  private final Progress progress;

  /// @param progress counts texts that are acknowledged
  Writers(Victim victim, long seed, Progress progress) {
    this.victim = victim;
    this.seed = seed;
    this.progress = progress;
  }

  static String phone(int number) {
    // 7000000000 is who walks through the dialogues when a gateway starts.
    return "+9170%08d".formatted(number + 1);
  }

  /// Kannel's name for a text.
  static String reference(int phone, int text) {
    return "mo-%d-%d".formatted(phone, text);
  }

  /// Phones begin to write, many at once.
  void start(int from, int to) {
    IntStream.range(from, to).forEach(left::add);
    for (int i = 0; i < AT_ONCE; i++) {
      threads.add(Thread.startVirtualThread(this::writeOn));
    }
  }

  /// Returns when all texts are acknowledged.
  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void writeOn() {
    for (Integer phone = left.poll(); phone != null; phone = left.poll()) {
      Random random = new Random(seed + phone);
      for (int text = 0; text < TEXTS.size(); text++) {
        write(phone, text);
        if (random.nextInt(10) == 0) {
          bring(phone, random.nextInt(text + 1));
        }
      }
    }
  }

  /// Returns when it is acknowledged.
  void write(int phone, int text) {
    while (!bring(phone, text).equals(OK)) {
      LockSupport.parkNanos(AGAIN_NANOS);
    }
    Soak.TEXTS_IN.count(1);
    progress.more();
  }

  private String bring(int phone, int text) {
    String query =
        "from=%s&to=26384&id=%s&charset=UTF-8&text=%s"
            .formatted(
                phone(phone).substring(1),
                reference(phone, text),
                URLEncoder.encode(TEXTS.get(text), StandardCharsets.UTF_8));
    return victim.gateway().get("/sms/kannel/" + Victim.SECRET + "?" + query);
  }
}
