package org.pukar.channel.sms.smpp;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.pukar.outbox.link.Handed;

/// Prints how many texts a second a link hands to a fake SMSC in the same process.
final class Rate {
  private static final int TEXTS = 40_000;

  private Rate() {}

  public static void main(String[] arguments) throws IOException {
    for (int sessions : new int[] {1, 1, 2, 4}) {
      for (int window : new int[] {10, 50, 200}) {
        measure(sessions, window);
      }
    }
  }

  private static void measure(int sessions, int window) throws IOException {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked =
            Linked.at(smsc.port(), "sessions=" + sessions, "window=" + window).bound(sessions)) {
      long began = System.nanoTime();
      int taken = hand(linked, sessions * window);
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "sessions %d, window %d: %d of %d taken, %.0f a second%n",
          sessions,
          window,
          taken,
          TEXTS,
          TEXTS / seconds);
    }
  }

  private static int hand(Linked linked, int threads) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < threads; i++) {
        senders.execute(() -> send(linked, next, taken));
      }
    }
    return taken.get();
  }

  private static void send(Linked linked, AtomicInteger next, AtomicInteger taken) {
    for (int n = next.getAndIncrement(); n < TEXTS; n = next.getAndIncrement()) {
      Handed handed = linked.link.carry(Linked.text(n, "Work: mason, Rs 700 a day, Patna. Call?"));
      if (handed instanceof Handed.Taken) {
        taken.incrementAndGet();
      }
    }
  }
}
