package org.pukar.dialogue.lint;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pukar.dialogue.ask.Question;
import org.pukar.dialogue.written.Dialogue;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.dialogue.written.Vocabulary.ActionShape;

/// Checks that every action and source exists, that every outcome of every action is handled, and
/// that every answer can be given.
final class Deeds {
  private final Script script;
  private final Vocabulary vocabulary;
  private final Consumer<Finding> report;

  Deeds(Script script, Vocabulary vocabulary, Consumer<Finding> report) {
    this.script = script;
    this.vocabulary = vocabulary;
    this.report = report;
  }

  void check() {
    for (Dialogue dialogue : script.dialogues().values()) {
      dialogue.steps().forEach((name, step) -> check(dialogue, name, step));
    }
  }

  private void check(Dialogue dialogue, String name, Step step) {
    switch (step) {
      case Step.Do deed -> outcomes(dialogue, name, deed.action(), deed.next());
      case Step.Transfer transfer ->
          outcomes(dialogue, name, Step.Transfer.ACTION, transfer.next());
      case Step.Choose choose -> source(dialogue, name, choose.source());
      case Step.Ask ask -> question(dialogue, name, ask);
      case Step.Menu _, Step.Call _, Step.End _ -> {}
    }
  }

  private void outcomes(
      Dialogue dialogue, String name, String action, Map<String, String> handled) {
    ActionShape shape = vocabulary.actions().get(action);
    if (shape == null) {
      fault(dialogue, name, "there is no action `" + action + "`");
      return;
    }
    Set<String> open = new TreeSet<>(shape.outcomes());
    open.removeAll(handled.keySet());
    open.forEach(outcome -> fault(dialogue, name, "outcome `" + outcome + "` is not handled"));
    Set<String> unknown = new TreeSet<>(handled.keySet());
    unknown.removeAll(shape.outcomes());
    unknown.forEach(outcome -> fault(dialogue, name, "`" + outcome + "` is no outcome"));
  }

  private void source(Dialogue dialogue, String name, String source) {
    if (!vocabulary.sources().containsKey(source)) {
      fault(dialogue, name, "there is no source `" + source + "`");
    }
  }

  /// A PIN is kept nowhere, so the step after it must be the deed that wants it; and 0 is the way
  /// back at every question.
  private void question(Dialogue dialogue, String name, Step.Ask ask) {
    if (ask.question() instanceof Question.Pin
        && !(dialogue.steps().get(ask.next()) instanceof Step.Do)) {
      fault(dialogue, name, "a PIN must go straight to an action");
    }
    if (ask.question() instanceof Question.Whole whole && whole.min() <= 0) {
      fault(dialogue, name, "0 cannot be an answer: it leads back");
    }
  }

  private void fault(Dialogue dialogue, String step, String fault) {
    report.accept(
        new Finding(
            dialogue.lines().getOrDefault(step, dialogue.line()),
            dialogue.name() + "." + step,
            fault));
  }
}
