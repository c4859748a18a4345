package org.pukar.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Many callers at once, each on a connection of its own, call after call. One thread.
public final class Load<C extends Caller> implements AutoCloseable {
  private static final Duration MOST_TO_THE_END = Duration.ofMinutes(5);

  private final Wire wire;
  private final Target target;
  private final Tally tally = new Tally();
  private final List<Connection> connections = new ArrayList<>();
  private final List<Line<C>> lines = new ArrayList<>();
  private final Optional<Schedule> schedule;
  private boolean ending;

  /// Opens the connections and begins.
  ///
  /// @param atOnce how many callers
  public Load(Wire wire, Target target, Calls<C> calls, Judge<C> judge, Pace pace, int atOnce) {
    this.wire = wire;
    this.target = target;
    Calls<C> untilTheEnd = new UntilTheEnd(calls);
    for (int i = 0; i < atOnce; i++) {
      lines.add(new Line<>(untilTheEnd, judge, pace, tally, System::nanoTime, this::open));
    }
    schedule = schedule(pace, atOnce);
    if (schedule.isEmpty()) {
      lines.forEach(line -> line.due(System.nanoTime()));
    }
  }

  private static Optional<Schedule> schedule(Pace pace, int atOnce) {
    return switch (pace) {
      case Pace.Closed _ -> Optional.empty();
      case Pace.Open(double rate) -> Optional.of(new Schedule(System.nanoTime(), rate, atOnce));
      case Pace.Flood(double rate) -> Optional.of(new Schedule(System.nanoTime(), rate, atOnce));
    };
  }

  private Consumer<String> open(Consumer<Answer> answered) {
    try {
      Connection connection = wire.connect(target, answered);
      connections.add(connection);
      return connection::send;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Goes on for a while.
  public void run(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() - end < 0) {
      turn();
    }
  }

  /// Nobody calls any more; those in a call come to its end.
  public void finish() {
    ending = true;
    runOut();
  }

  /// Goes on until there are no callers left.
  ///
  /// @throws IllegalStateException if that takes longer than five minutes: an answer never came
  public void runOut() {
    long end = System.nanoTime() + MOST_TO_THE_END.toNanos();
    while (lines.stream().anyMatch(Line::isInCall)) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException(target.name() + " left callers without an answer");
      }
      turn();
    }
  }

  private void turn() {
    schedule.ifPresent(this::sendDue);
    try {
      wire.turn(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sendDue(Schedule hops) {
    long now = System.nanoTime();
    while (hops.next() - now <= 0) {
      long at = hops.next();
      lines.get(hops.take()).due(at);
    }
  }

  public Tally tally() {
    return tally;
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : connections) {
      connection.close();
    }
  }

  private final class UntilTheEnd implements Calls<C> {
    private final Calls<C> calls;

    private UntilTheEnd(Calls<C> calls) {
      this.calls = calls;
    }

    @Override
    public Optional<C> next() {
      return ending ? Optional.empty() : calls.next();
    }

    @Override
    public void over(C call) {
      calls.over(call);
    }
  }
}
