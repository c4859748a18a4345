package org.pukar.conversation.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.pukar.Call;
import org.pukar.House;
import org.pukar.text.Language;

/// Callers who complain all the time, each call from another phone, and look closely at what they
/// hear: the screen that comes next, or that Pukar is away, cannot file or will text. Threads share
/// it.
final class Crowd {
  private static final Duration BUDGET_AND_A_SECOND = Duration.ofSeconds(3);
  private static final String NUMBER = "\\d{3} \\d{3} \\d{3}";

  /// So often an answer that is no use is asked for again before all is well.
  private static final int TRIES = 2;

  private final House house;
  private final List<String> inputs;
  private final List<String> screens = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicIntegerArray hops;
  private final AtomicIntegerArray walks;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private volatile CountDownLatch calm = new CountDownLatch(0);
  private volatile boolean over;

  /// @param before a call of which but one input is missing for a complaint to be filed
  Crowd(House house, Call before, int size) {
    this.house = house;
    inputs = List.of((before.text() + "*1").split("\\*"));
    hops = new AtomicIntegerArray(size);
    walks = new AtomicIntegerArray(size);
    Call call = house.dial("7999999999");
    screens.add(call.screen());
    for (String input : inputs) {
      screens.add(masked(call.type(input).screen()));
    }
    for (int i = 0; i < size; i++) {
      int caller = i;
      threads.add(Thread.ofVirtual().unstarted(() -> callOnAndOn(caller)));
    }
  }

  private static String masked(String screen) {
    return screen.replaceAll(NUMBER, "NUMBER");
  }

  void start() {
    threads.forEach(Thread::start);
  }

  /// Whoever hears twice that Pukar is away waits from now on.
  void trouble() {
    calm = new CountDownLatch(1);
  }

  /// Goes on with those who wait.
  void calm() {
    calm.countDown();
  }

  /// Returns when every caller has had so many more answers.
  void awaitHops(int more) throws InterruptedException {
    awaitMore(hops, more);
  }

  /// Returns when every caller has come to the end of so many more calls.
  void awaitWalks(int more) throws InterruptedException {
    awaitMore(walks, more);
  }

  private synchronized void awaitMore(AtomicIntegerArray counts, int more)
      throws InterruptedException {
    int[] before = new int[counts.length()];
    for (int i = 0; i < before.length; i++) {
      before[i] = counts.get(i);
    }
    for (int i = 0; i < before.length; i++) {
      while (counts.get(i) < before[i] + more) {
        wait();
      }
    }
  }

  private synchronized void count(AtomicIntegerArray counts, int caller) {
    counts.incrementAndGet(caller);
    notifyAll();
  }

  /// Lets everybody come to the end of the call.
  void end() throws InterruptedException {
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /// The case numbers that were told.
  Set<String> told() {
    return told;
  }

  /// What nobody should have heard.
  Queue<String> wrong() {
    return wrong;
  }

  private void callOnAndOn(int caller) {
    for (int n = 0; !over; n++) {
      try {
        walk(caller, "7%03d%06d".formatted(caller, n));
      } catch (InterruptedException | RuntimeException | AssertionError e) {
        wrong.add(e.toString());
      }
      count(walks, caller);
    }
  }

  private void walk(int caller, String phone) throws InterruptedException {
    Call call = settled(caller, timed(caller, () -> house.dial(phone)));
    int step = 0;
    while (masked(call.screen()).equals(screens.get(step)) && step < inputs.size()) {
      String input = inputs.get(step++);
      Call at = call;
      call = settled(caller, timed(caller, () -> at.type(input)));
    }
    judge(caller, step, call);
  }

  private void judge(int caller, int step, Call call) throws InterruptedException {
    String screen = call.screen();
    if (masked(screen).equals(screens.getLast())) {
      String number = screen.replaceAll("(?s).*?(" + NUMBER + ").*", "$1").replace(" ", "");
      if (!told.add(number)) {
        wrong.add("told twice");
      }
    } else if (screen.startsWith(say("complaint.not-filed"))) {
      Call after = settled(caller, timed(caller, () -> call.choose(say("talk.call-me"))));
      if (!Set.of(say("talk.noted"), say("polite.we-will-call")).contains(after.screen())) {
        wrong.add("after not filing: " + after.screen());
      }
    } else if (!screen.equals(say("polite.we-will-text"))) {
      wrong.add("step " + step + ": " + screen);
    }
  }

  /// Sends the hop again as long as it is only told that Pukar is away.
  private Call settled(int caller, Call call) throws InterruptedException {
    for (int tries = 1; call.ended() && call.screen().contains(say("polite.away")); tries++) {
      if (tries >= TRIES) {
        calm.await();
      }
      timed(caller, call::repeat);
    }
    return call;
  }

  private Call timed(int caller, Supplier<Call> hop) {
    long began = System.nanoTime();
    Call call = hop.get();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (took.compareTo(BUDGET_AND_A_SECOND) > 0) {
      wrong.add("took " + took + ": " + call.screen());
    }
    count(hops, caller);
    return call;
  }

  private String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
