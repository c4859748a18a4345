package org.pukar.dialogue.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pukar.dialogue.Limits;
import org.pukar.dialogue.written.Dialogue;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.yaml.Line;

/// Checks the ways through a script: every target exists, every step can be reached, nothing lies
/// deeper below the main menu than a caller will follow.
final class Ways {
  private static final String ENDLESS = "calls dialogues inside one another without end";

  private final Script script;
  private final Consumer<Finding> report;
  private boolean sound = true;

  Ways(Script script, Consumer<Finding> report) {
    this.script = script;
    this.report = report;
  }

  /// Whether the script hangs together; the other checks walk it and need that.
  boolean check(List<String> entries) {
    exists(Script.HOME);
    entries.forEach(this::exists);
    script.dialogues().values().forEach(this::targets);
    script.dialogues().values().forEach(this::begins);
    if (sound) {
      Map<Frame, Integer> depths = walk(entries);
      script.dialogues().values().forEach(dialogue -> reached(dialogue, depths.keySet()));
      depths(walk(List.of(Script.HOME)));
    }
    return sound;
  }

  private void exists(String entry) {
    if (!script.dialogues().containsKey(entry)) {
      fault(new Line("dialogues", 1), entry, "there is no such dialogue to begin with");
    }
  }

  private void targets(Dialogue dialogue) {
    dialogue.steps().forEach((name, step) -> targets(dialogue, name, step));
  }

  private void targets(Dialogue dialogue, String name, Step step) {
    for (String target : step.targets()) {
      if (!target.equals(Dialogue.RETURN) && !dialogue.steps().containsKey(target)) {
        fault(dialogue, name, "leads to `" + target + "`, which does not exist");
      }
    }
    if (step instanceof Step.Call call && !script.dialogues().containsKey(call.dialogue())) {
      fault(dialogue, name, "calls dialogue `" + call.dialogue() + "`, which does not exist");
    }
  }

  /// Where a dialogue begins with a call, and the called one too, a screen must come at last.
  private void begins(Dialogue dialogue) {
    Set<String> passed = new HashSet<>();
    Dialogue here = dialogue;
    while (here != null
        && passed.add(here.name())
        && here.step(here.start()) instanceof Step.Call call) {
      here = script.dialogues().get(call.dialogue());
      if (dialogue.equals(here)) {
        fault(dialogue, dialogue.start(), ENDLESS);
      }
    }
  }

  private void reached(Dialogue dialogue, Set<Frame> reached) {
    for (String step : dialogue.steps().keySet()) {
      if (!reached.contains(new Frame(dialogue.name(), step))) {
        fault(dialogue, step, "cannot be reached");
      }
    }
  }

  private void depths(Map<Frame, Integer> depths) {
    depths.forEach((frame, depth) -> {
      if (depth > Limits.DEPTH + 1) {
        fault(script.dialogue(frame.dialogue()), frame.step(), "is " + depth + " lists deep");
      }
    });
  }

  /// The fewest lists before each step, by a breadth-first walk over positions (a called dialogue
  /// comes back to its caller, so a position is the whole stack).
  private Map<Frame, Integer> walk(List<String> entries) {
    Map<Frame, Integer> depths = new HashMap<>();
    Set<List<Frame>> seen = new HashSet<>();
    Deque<Position> ahead = new ArrayDeque<>();
    for (String entry : entries) {
      ahead.add(new Position(List.of(new Frame(entry, script.dialogue(entry).start())), 0));
    }
    while (!ahead.isEmpty()) {
      Position here = ahead.poll();
      if (seen.add(here.stack)) {
        depths.merge(here.stack.getLast(), here.depth, Math::min);
        next(here).forEach(there -> add(ahead, there, here.depth));
      }
    }
    return depths;
  }

  /// Steps that ask for no list come first, so that the first visit is the shallowest.
  private static void add(Deque<Position> ahead, Position there, int depth) {
    if (there.depth == depth) {
      ahead.addFirst(there);
    } else {
      ahead.addLast(there);
    }
  }

  private List<Position> next(Position here) {
    Step step = script.step(here.stack.getLast());
    boolean list = step instanceof Step.Menu || step instanceof Step.Choose;
    int depth = here.depth + (list ? 1 : 0);
    List<Position> next = new ArrayList<>();
    if (step instanceof Step.Call call) {
      List<Frame> inside = new ArrayList<>(here.stack);
      if (call.isWayHome()) {
        inside.clear();
      } else if (call.next().isEmpty()) {
        inside.removeLast();
      }
      inside.add(new Frame(call.dialogue(), script.dialogue(call.dialogue()).start()));
      if (inside.size() <= Limits.CALLS) {
        next.add(new Position(inside, depth));
      } else {
        Frame calling = here.stack.getLast();
        fault(script.dialogue(calling.dialogue()), calling.step(), ENDLESS);
      }
      return next;
    }
    for (String target : step.targets()) {
      to(here.stack, target).ifPresent(stack -> next.add(new Position(stack, depth)));
    }
    return next;
  }

  private Optional<List<Frame>> to(List<Frame> from, String target) {
    List<Frame> stack = new ArrayList<>(from);
    Frame left = stack.removeLast();
    if (!target.equals(Dialogue.RETURN)) {
      stack.add(new Frame(left.dialogue(), target));
      return Optional.of(stack);
    }
    if (stack.isEmpty()) {
      if (Script.ASIDES.contains(left.dialogue())) {
        return Optional.empty();
      }
      fault(script.dialogue(left.dialogue()), left.step(), "returns, but nothing called it");
      return Optional.empty();
    }
    return script.step(stack.getLast()) instanceof Step.Call call
        ? to(stack, call.next())
        : Optional.empty();
  }

  private void fault(Dialogue dialogue, String step, String fault) {
    fault(
        dialogue.lines().getOrDefault(step, dialogue.line()), dialogue.name() + "." + step, fault);
  }

  private void fault(Line line, String key, String fault) {
    sound = false;
    report.accept(new Finding(line, key, fault));
  }

  private record Position(List<Frame> stack, int depth) {}
}
