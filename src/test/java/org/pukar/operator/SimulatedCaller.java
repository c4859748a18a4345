package org.pukar.operator;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.pukar.conversation.hop.Answer;
import org.pukar.operator.Operator.World;
import org.pukar.operator.Scenario.Step;

/// Walks a scenario by a bad network, comparing each screen with what it is without one. One thread
/// walks; the rest may look on afterwards.
final class SimulatedCaller {
  private static final int MOST_DROPS = 2;

  private final long seed;
  private final Random random;
  private final Kind kind;
  private final Scenario scenario;
  private final Undisturbed undisturbed;
  private final World world;
  private final History history;
  private final Operator operator;
  private final Numbers numbers = new Numbers();
  private final String phone;
  private int drops;
  private int lines;
  private Line line;

  SimulatedCaller(long seed, String phone, Undisturbed undisturbed, World world) {
    this.seed = seed;
    this.random = new Random(seed);
    this.kind = one(List.of(Kind.values()));
    this.scenario = one(Scenarios.ALL);
    this.undisturbed = undisturbed;
    this.world = world;
    this.phone = phone;
    this.history = new History(world.time());
    this.operator = new Operator(world, random, kind, history);
    this.line = newLine();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Line newLine() {
    return new Line(kind, kind.hasOneLine() ? phone : phone + "-" + ++lines, phone);
  }

  /// Walks to the end, then waits for the repeats that are still under way.
  void walk() {
    try {
      world.time().pass(ticks(0, 20));
      int at = -1;
      while (at < scenario.steps().size() - 1) {
        at = step(at + 1);
        at = drops(at) ? dialAgain(at) : at;
      }
    } catch (RuntimeException | AssertionError e) {
      history.wrong("broke: " + e);
    } finally {
      world.time().leave();
    }
    operator.awaitLate();
  }

  private int step(int number) {
    Step step = scenario.steps().get(number);
    Hop hop = step.dials() ? dialled(step.input()) : line.type(numbers.show(step.input()));
    see(number, hop);
    return number;
  }

  private boolean drops(int at) {
    boolean mayDrop =
        drops < MOST_DROPS
            && at < scenario.steps().size() - 1
            && !scenario.steps().get(at + 1).dials();
    return mayDrop && random.nextInt(12) == 0;
  }

  /// The line is cut after that step; gives the step at which she is again.
  private int dialAgain(int at) {
    drops++;
    Undisturbed.Dropped drop = undisturbed.drop(scenario, at);
    String ahead = scenario.dialled(at);
    boolean inTime = random.nextBoolean();
    world.time().pass(inTime ? ticks(10, 3000) : ticks(3700, 5000));
    if (inTime && drop.offer().isPresent() && (ahead.isEmpty() || random.nextBoolean())) {
      return choose(drop, ahead);
    }
    see(drop.anew(), dialled(ahead));
    return drop.anew();
  }

  private int choose(Undisturbed.Dropped drop, String ahead) {
    see(drop.offer().orElseThrow(), dialled(""));
    if (random.nextInt(4) == 0) {
      history.tell("cut at the offer");
      see(drop.offer().orElseThrow(), dialled(""));
    }
    boolean goesOn = !drop.again() || !ahead.isEmpty() || random.nextInt(3) > 0;
    int next = goesOn ? drop.goesOn() : drop.anew();
    see(next, line.type(goesOn ? "1" : "2"));
    return next;
  }

  private Hop dialled(String ahead) {
    line = kind.hasOneLine() ? line : newLine();
    return line.dial(ahead);
  }

  private void see(int step, Hop hop) {
    see(undisturbed.screens(scenario).get(step), hop);
  }

  private void see(Answer expected, Hop hop) {
    Answer answer = random.nextInt(20) == 0 ? operator.bringDropping(hop) : operator.bring(hop);
    history.expect(expected, new Answer(numbers.hide(answer.text()), answer.ends()));
    world.time().pass(ticks(4, 20));
  }

  /// So many half seconds, from the first to the last; a person takes two seconds at least.
  private Duration ticks(int first, int last) {
    return Duration.ofMillis(500).multipliedBy(first + random.nextInt(last - first + 1));
  }

  String phone() {
    return phone;
  }

  /// What she has to leave in the database.
  Scenario.Rows rows() {
    return scenario.rows();
  }

  /// The case numbers that she was told.
  List<String> told() {
    return numbers.told();
  }

  History history() {
    return history;
  }

  @Override
  public String toString() {
    return "seed %d: %s %s, %s\n%s".formatted(seed, kind, phone, scenario, history);
  }
}
