package org.pukar.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pukar.commands.Word;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.feature.Wanted;
import org.pukar.outbox.Stops;
import org.pukar.text.catalog.Catalog;

/// What only the dialogues of texts ask for. Threads share it.
public final class TextActions {
  /// The dialogues that texts begin.
  public static final List<String> ENTRIES =
      List.of(
          "text",
          "text-unsure",
          "text-help",
          "text-stop",
          "text-stop-alerts",
          "text-start",
          "text-call",
          "text-emergency",
          "text-language",
          "text-no-pin");

  /// What can be asked about, by the words for it.
  private static final Map<Word, String> LABELS =
      Map.of(
          Word.JOB, "main.jobs",
          Word.SCHEME, "main.schemes",
          Word.COMPLAINT, "main.complaint",
          Word.STATUS, "complaint.status",
          Word.CALL, "main.talk",
          Word.START, "welcome.go-on",
          Word.STOP, "text.no-more",
          Word.STOP_ALERTS, "text.no-alerts",
          Word.EMERGENCY, "text.in-danger");

  private final Stops stops;

  public TextActions(Stops stops) {
    this.stops = stops;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            Action.atOnce(
                "texts.wanted",
                ActionShape.looks(
                    "job",
                    "complaint",
                    "status",
                    "scheme",
                    "alerts",
                    "yes",
                    "no",
                    "filled",
                    "menu",
                    "stop",
                    "stop-alerts",
                    "call",
                    "emergency",
                    "language"),
                TextActions::wanted),
            Action.atOnce("texts.chosen", ActionShape.looks("chosen"), TextActions::chosen),
            new Action("texts.stop", ActionShape.looks("stopped"), this::stop),
            new Action("texts.stop-alerts", ActionShape.looks("stopped"), this::stopAlerts),
            new Action("texts.start", ActionShape.looks("started"), this::start)),
        List.of(
            Source.atOnce(
                "texts.meant",
                new SourceShape(false, words -> labels(words, LABELS.keySet().stream())),
                asked ->
                    labels(asked.words(), Written.words(asked.value(Written.MEANT)).stream()))),
        Set.copyOf(LABELS.values()));
  }

  private static Outcome wanted(Asked asked) {
    return switch (Wanted.in(asked, Wanted.WANTED)) {
      case "job" -> Outcome.of("job");
      case "complaint" -> Outcome.of("complaint");
      case "status" -> Outcome.of("status");
      case "scheme" -> Outcome.of("scheme");
      case "alerts" ->
          Outcome.of(
              "alerts",
              Map.of(
                  "alert-trades", Wanted.in(asked, Wanted.TRADE),
                  "alert-places", Wanted.in(asked, Wanted.PLACE)));
      case "yes" -> Outcome.of("yes");
      case "no" -> Outcome.of("no");
      case "filled" -> Outcome.of("filled");
      case "stop" -> Outcome.of("stop");
      case "stop-alerts" -> Outcome.of("stop-alerts");
      case "call" -> Outcome.of("call");
      case "emergency" -> Outcome.of("emergency");
      case "lang" -> Outcome.of("language");
      case String _ -> Outcome.of("menu");
    };
  }

  private static Outcome chosen(Asked asked) {
    return Outcome.of("chosen", Map.of(Wanted.WANTED, asked.value("what")));
  }

  private static List<Option> labels(Catalog words, Stream<Word> wanted) {
    return Stream.concat(wanted.sorted(), Stream.of(Word.START))
        .distinct()
        .flatMap(word ->
            Optional.ofNullable(LABELS.get(word)).stream()
                .map(label -> new Option(Written.of(word), words.say(label, Map.of()))))
        .toList();
  }

  private Outcome stop(Asked asked) {
    stops.stop(asked.caller(), Stops.What.ALL);
    return Outcome.of("stopped");
  }

  private Outcome stopAlerts(Asked asked) {
    stops.stop(asked.caller(), Stops.What.ALERTS);
    return Outcome.of("stopped");
  }

  private Outcome start(Asked asked) {
    stops.start(asked.caller());
    return Outcome.of("started");
  }
}
