package org.pukar.bench.load;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// One connection, with one caller at a time, hop by hop. One thread.
final class Line<C extends Caller> {
  private static final int SHOWN = 5;

  private final Calls<C> calls;
  private final Judge<C> judge;
  private final Pace pace;
  private final Tally tally;
  private final LongSupplier nanos;
  private final Consumer<String> send;
  private final Queue<Long> late = new ArrayDeque<>();
  private Optional<C> call = Optional.empty();
  private boolean waiting;
  private long counted;

  /// @param opening given who is to be told answers, says how to send a form
  Line(
      Calls<C> calls,
      Judge<C> judge,
      Pace pace,
      Tally tally,
      LongSupplier nanos,
      Function<Consumer<Answer>, Consumer<String>> opening) {
    this.calls = calls;
    this.judge = judge;
    this.pace = pace;
    this.tally = tally;
    this.nanos = nanos;
    this.send = opening.apply(this::answered);
  }

  /// A hop is due: it is sent, or, while the caller still waits for the answer before, sent later
  /// or let go, as the pace has it.
  void due(long at) {
    if (waiting) {
      switch (pace) {
        case Pace.Closed _, Pace.Open _ -> late.add(at);
        case Pace.Flood _ -> tally.addPassedOver();
      }
      return;
    }
    if (call.isEmpty()) {
      call = calls.next();
    }
    call.ifPresent(caller -> send(caller, at));
  }

  private void send(C caller, long at) {
    waiting = true;
    counted = pace instanceof Pace.Flood ? nanos.getAsLong() : at;
    send.accept(caller.form());
  }

  private void answered(Answer answer) {
    waiting = false;
    long now = nanos.getAsLong();
    tally.addAnswered(now - counted);
    call.ifPresent(caller -> heard(caller, answer));
    switch (pace) {
      case Pace.Closed _ -> due(now);
      case Pace.Open _ -> Optional.ofNullable(late.poll()).ifPresent(this::due);
      case Pace.Flood _ -> {}
    }
  }

  private void heard(C caller, Answer answer) {
    Verdict verdict = answer.status() / 100 == 2 ? judge.of(caller, answer.body()) : Verdict.WRONG;
    switch (verdict) {
      case RIGHT -> next(caller);
      case BUSY -> sentAway(caller, answer, tally::addBusy);
      case AWAY -> sentAway(caller, answer, tally::addAway);
      case WRONG -> wrong(caller, answer);
    }
  }

  private void next(C caller) {
    caller.next();
    if (caller.isOver()) {
      calls.over(caller);
      call = Optional.empty();
    }
  }

  /// Nothing was done, so the hop may be sent again. Only a flood is a reason to be sent away.
  private void sentAway(C caller, Answer answer, Runnable count) {
    count.run();
    if (!(pace instanceof Pace.Flood)) {
      wrong(caller, answer);
    }
  }

  /// The call leads nowhere any more, and its phone stays out of the game.
  private void wrong(C caller, Answer answer) {
    tally.addWrong();
    call = Optional.empty();
    if (tally.wrong() <= SHOWN) {
      System.err.println("Wrong at " + caller + ": " + answer.status() + " " + answer.body());
    }
  }

  boolean isInCall() {
    return call.isPresent();
  }
}
