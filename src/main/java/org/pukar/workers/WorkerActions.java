package org.pukar.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.text.catalog.Catalog;

/// Who speaks, of those who share a phone, and how a newcomer registers. Threads share it.
public final class WorkerActions {
  /// Chosen in the list of a phone's workers, it is none of them.
  private static final String NEWCOMER = "new";

  private static final String SOMEBODY_ELSE = "record.somebody-else";

  private final Workers workers;

  public WorkerActions(Workers workers) {
    this.workers = workers;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action("workers.who", ActionShape.looks("none", "one", "several"), this::who),
            new Action("workers.chosen", ActionShape.looks("known", "newcomer"), this::chosen),
            new Action(
                "workers.register",
                ActionShape.writes("registered", "full")
                    .giving(RecordWords.SHORT_NAME, RecordWords::longestShort),
                this::register)),
        List.of(
            new Source("workers.here", new SourceShape(false, _ -> longest()), this::here, false),
            new Source(
                "workers.here-or-new",
                new SourceShape(false, words -> with(longest(), newcomer(words))),
                asked -> with(here(asked), newcomer(asked.words())),
                false)),
        Set.of(SOMEBODY_ELSE));
  }

  private Outcome who(Asked asked) {
    List<Worker> here = workers.on(asked.caller());
    return switch (here.size()) {
      case 0 -> Outcome.of("none");
      case 1 -> Outcome.of("one", speaks(here.getFirst().id()));
      default -> Outcome.of("several");
    };
  }

  /// Each of those who share a phone is spoken to in her own language.
  private Outcome chosen(Asked asked) {
    Optional<Worker> worker =
        Optional.of(asked.value(Session.WORKER))
            .filter(id -> !id.equals(NEWCOMER))
            .flatMap(id -> workers.find(asked.caller(), UUID.fromString(id)));
    return worker
        .map(known ->
            Outcome.of("known")
                .speaking(
                    asked.languages().contains(known.language())
                        ? known.language()
                        : asked.language()))
        .orElseGet(() -> Outcome.of("newcomer"));
  }

  private Outcome register(Asked asked) {
    Registration said =
        new Registration(
            asked.value("record-name"),
            asked.value("record-trade"),
            asked.value("record-home"),
            asked.value("record-work"),
            asked.language());
    return workers
        .register(asked.caller(), said, asked.onceKey())
        .map(id ->
            Outcome.of(
                "registered",
                Map.of(
                    Session.WORKER, id.toString(),
                    RecordWords.SHORT_NAME, Names.inShort(said.name()))))
        .orElseGet(() -> Outcome.of("full"));
  }

  private static Map<String, String> speaks(UUID worker) {
    return Map.of(Session.WORKER, worker.toString());
  }

  private List<Option> here(Asked asked) {
    return workers.on(asked.caller()).stream()
        .map(worker -> new Option(worker.id().toString(), Names.inShort(worker.name())))
        .toList();
  }

  private static Option newcomer(Catalog words) {
    return new Option(NEWCOMER, words.say(SOMEBODY_ELSE, Map.of()));
  }

  private static List<Option> with(List<Option> some, Option last) {
    List<Option> all = new ArrayList<>(some);
    all.add(last);
    return all;
  }

  private static List<Option> longest() {
    return Stream.generate(() -> new Option("", "W".repeat(16)))
        .limit(Workers.MOST_ON_A_PHONE)
        .toList();
  }
}
