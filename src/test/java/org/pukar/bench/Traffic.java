package org.pukar.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.pukar.bench.judge.Screens;
import org.pukar.bench.load.Answer;
import org.pukar.bench.load.Calls;
import org.pukar.bench.load.Judge;
import org.pukar.bench.load.Load;
import org.pukar.bench.load.Pace;
import org.pukar.bench.load.Tally;
import org.pukar.bench.load.Target;
import org.pukar.bench.load.Wire;
import org.pukar.bench.stage.Stage;
import org.pukar.bench.talk.Call;
import org.pukar.bench.talk.Entering;
import org.pukar.bench.talk.Mixed;
import org.pukar.bench.talk.Phones;
import org.pukar.bench.talk.Scenarios;

/// The callers of a benchmark, the same for both servers, and the count of what they heard from the
/// gateway. One thread.
final class Traffic implements AutoCloseable {
  private static final int AT_ONCE = 64;

  private final Target gateway;
  private final Target bare;
  private final Phones phones;
  private final Mixed callers;
  private final Wire wire = new Wire();
  private final Screens screens;
  private long checked;
  private long wrong;

  Traffic(Stage stage, Phones phones) throws IOException {
    gateway = stage.gateway(Target.Way.POST, "/ussd/africastalking/demo");
    bare = stage.bare(Target.Way.POST);
    this.phones = phones;
    callers = new Mixed(phones, new Random(1));
    screens = new Screens(Path.of("config", "languages"), phones, this::alone);
  }

  private String alone(Call call) {
    Answer answer = wire.ask(gateway, call.form());
    return answer.status() == 200 ? answer.body() : "status " + answer.status();
  }

  /// Makes the known callers, if no earlier run has, and learns what everybody must hear.
  void prepare(int known) throws IOException {
    Entering entering = new Entering(phones, known);
    if (entering.missing() > 0) {
      say(entering.missing() + " callers enter");
      screens.learn(Scenarios.ENTERING);
      try (Load<Call> load = gateway(entering)) {
        load.runOut();
        count(load.tally());
      }
      entering.save();
    }
    screens.learn(Scenarios.ALL);
  }

  /// Calls as the table has them, without end.
  Mixed callers() {
    return callers;
  }

  /// Load on the gateway at a pace, with so many callers at once.
  Load<Call> gateway(Pace pace, int atOnce) {
    return new Load<>(wire, gateway, callers, screens, pace, atOnce);
  }

  /// As many hops as the gateway can answer.
  Load<Call> gateway(Calls<Call> calls) {
    return new Load<>(wire, gateway, calls, screens, new Pace.Closed(), AT_ONCE);
  }

  /// As many hops as the bare server can answer.
  Load<Call> bare() {
    return new Load<>(wire, bare, callers, Judge::echo, new Pace.Closed(), AT_ONCE);
  }

  /// Counts what callers heard from the gateway, but for those who were sent away.
  void count(Tally tally) {
    checked += tally.screens();
    wrong += tally.wrong();
    if (tally.wrong() > 0) {
      say(
          "%d wrong answers; told to dial again: %d, sorry: %d"
              .formatted(tally.wrong(), tally.busy(), tally.away()));
    }
  }

  long checked() {
    return checked;
  }

  long wrong() {
    return wrong;
  }

  /// Says how it goes.
  static void say(String sentence) {
    System.err.println(sentence);
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
