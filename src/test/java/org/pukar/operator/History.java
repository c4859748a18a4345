package org.pukar.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pukar.conversation.hop.Answer;

/// What happened to one caller, as it happened, and what of it was wrong. Threads share it.
final class History {
  private final VirtualTime time;
  private final Instant began;
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final List<String> wrong = new CopyOnWriteArrayList<>();
  private final List<Late> late = new CopyOnWriteArrayList<>();

  History(VirtualTime time) {
    this.time = time;
    this.began = time.now();
  }

  void tell(String event) {
    events.add(
        "%8.1f s  %s".formatted(Duration.between(began, time.now()).toMillis() / 1e3, event));
  }

  void tell(String hop, int node, Answer answer) {
    tell("%s at %s: %s".formatted(hop, node, shown(answer)));
  }

  void wrong(String what) {
    tell("WRONG " + what);
    wrong.add(what);
  }

  void expect(Answer expected, Answer seen) {
    if (!seen.equals(expected)) {
      wrong("she sees %s instead of %s".formatted(shown(seen), shown(expected)));
    }
  }

  /// A late repeat was answered: it is judged when all hops were.
  void late(Late repeat) {
    late.add(repeat);
  }

  /// Everything that was wrong, once all is over.
  List<String> judged() {
    late.stream()
        .filter(repeat -> !repeat.isRight())
        .forEach(repeat ->
            wrong("late repeat of %s got %s".formatted(repeat.hop(), shown(repeat.answer()))));
    return wrong;
  }

  private static String shown(Answer answer) {
    return (answer.ends() ? "END " : "CON ") + answer.text().replace('\n', '|');
  }

  @Override
  public String toString() {
    return String.join("\n", events);
  }
}
