package org.pukar.dialogue.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.text.Manner;

/// Holds a script against what the features can do and what the doors can show. Stateless: threads
/// may share it.
public final class Linter {

  private Linter() {}

  /// Everything that is wrong, in the order of the checks; none means that no caller can meet a
  /// missing word, a dead end or a screen that does not fit.
  ///
  /// @param entries the dialogues that callers can begin with
  public static List<Finding> lint(Script script, Vocabulary vocabulary, List<String> entries) {
    Set<Finding> findings = new LinkedHashSet<>();
    Consumer<Finding> report = findings::add;
    Ways ways = new Ways(script, report);
    List<String> begun = new ArrayList<>(entries);
    Script.ASIDES.stream().filter(script::has).forEach(begun::add);
    if (!ways.check(begun)) {
      return List.copyOf(findings);
    }
    new Deeds(script, vocabulary, report).check();
    boolean whole = new Wording(script, vocabulary, report).check();
    if (whole) {
      new Fit(script, vocabulary, Manner.SCREEN, report).check();
      new Fit(script, vocabulary, Manner.TEXT, report).checkVariants();
    }
    return List.copyOf(findings);
  }
}
