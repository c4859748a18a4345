package org.pukar.operator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.pukar.House;
import org.pukar.conversation.hop.Answer;

/// What callers see at an operator that makes no mistakes. Threads share it.
final class Undisturbed {
  private static final Duration OFFERED = Duration.ofMinutes(30);
  private static final AtomicInteger PHONES = new AtomicInteger();

  private final House house;
  private final Map<Scenario, List<Answer>> screens = new HashMap<>();
  private final Map<Scenario, Map<Integer, Dropped>> drops = new HashMap<>();

  /// What she sees who dials again after a drop.
  ///
  /// @param offer to go on; empty where nothing is offered
  /// @param goesOn the step whose screen she sees when she goes on
  /// @param anew the step whose screen she sees when nothing is offered any more
  /// @param again whether to start again shows the same
  record Dropped(Optional<Answer> offer, int goesOn, int anew, boolean again) {}

  Undisturbed(House house) {
    this.house = house;
  }

  /// The screen that each step brings, without numbers.
  synchronized List<Answer> screens(Scenario scenario) {
    return screens.computeIfAbsent(scenario, s -> new Walker(s).walked(s.steps().size() - 1));
  }

  /// What a drop after that step leads to.
  synchronized Dropped drop(Scenario scenario, int after) {
    return drops
        .computeIfAbsent(scenario, _ -> new HashMap<>())
        .computeIfAbsent(after, _ -> new Walker(scenario).dropped(after));
  }

  private boolean isOffer(Answer answer) {
    return house.scripts().current().script().words().languages().stream()
        .anyMatch(language -> answer.text().startsWith(house.say(language, "resume.offer")));
  }

  /// One caller, once.
  private final class Walker {
    private final Scenario scenario;
    private final String phone = "60%08d".formatted(PHONES.incrementAndGet());
    private final Numbers numbers = new Numbers();
    private final List<Answer> seen = new ArrayList<>();
    private Line line = newLine();

    private Walker(Scenario scenario) {
      this.scenario = scenario;
    }

    private Line newLine() {
      return new Line(Kind.COUNTED, phone + "-" + PHONES.incrementAndGet(), phone);
    }

    List<Answer> walked(int last) {
      for (Scenario.Step step : scenario.steps().subList(0, last + 1)) {
        seen.add(step.dials() ? dial(step.input()) : type(step.input()));
      }
      return List.copyOf(seen);
    }

    Dropped dropped(int after) {
      walked(after);
      Answer offer = dial("");
      if (!isOffer(offer)) {
        return new Dropped(Optional.empty(), after, anew(after), false);
      }
      int goesOn = stepOf(type("1"));
      dial("");
      Answer again = type("2");
      int anew = anew(after);
      return new Dropped(Optional.of(offer), goesOn, anew, again.equals(seen.get(anew)));
    }

    private int anew(int after) {
      house.ground().clock().pass(OFFERED.plusMinutes(1));
      return stepOf(dial(scenario.dialled(after)));
    }

    private int stepOf(Answer screen) {
      return IntStream.iterate(seen.size() - 1, i -> i >= 0, i -> i - 1)
          .filter(i -> seen.get(i).equals(screen))
          .findFirst()
          .orElseThrow(() -> new AssertionError(scenario + ": never seen: " + screen));
    }

    private Answer dial(String ahead) {
      line = newLine();
      return send(line.dial(ahead));
    }

    private Answer type(String input) {
      return send(line.type(numbers.show(input)));
    }

    private Answer send(Hop hop) {
      Answer answer = house.conversations().hop(hop.inbound());
      hop.answered(answer);
      return new Answer(numbers.hide(answer.text()), answer.ends());
    }
  }
}
