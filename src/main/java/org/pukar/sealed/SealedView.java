package org.pukar.sealed;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Sealed cases as the API tells them to their holders, in plain values. Stateless.
final class SealedView {

  private SealedView() {}

  static Map<String, Object> of(Waiting one, Instant due) {
    return Map.of(
        "id", one.id().toString(),
        "asked", one.askedAt().toString(),
        "due", due.toString(),
        "language", one.language().code(),
        "voice", one.voice());
  }

  static Map<String, Object> brief(SealedFile file) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("number", file.number());
    told.put("version", file.version());
    told.put("stage", file.contents().stage().code());
    file.due().map(Instant::toString).ifPresent(due -> told.put("due", due));
    return told;
  }

  /// @param texts whether any text may go to her phone
  static Map<String, Object> of(SealedFile file, boolean texts) {
    Map<String, Object> told = brief(file);
    Contents contents = file.contents();
    told.put("category", contents.category());
    told.put("words", contents.words());
    told.put("place", contents.place());
    told.put("safe", of(contents.safe()));
    told.put("texts", texts);
    told.put("lines", file.lines().stream().map(SealedView::of).toList());
    return told;
  }

  private static Map<String, Object> of(Safe safe) {
    return Map.of(
        "from", safe.from().toString(),
        "until", safe.until().toString(),
        "opening", safe.opening());
  }

  private static Map<String, Object> of(SealedFile.Line line) {
    return Map.of(
        "nth", line.nth(),
        "actor", line.actor().toString(),
        "at", line.at().toString(),
        "said", line.words());
  }

  static Map<String, Object> of(Unsealing.Ask ask) {
    return Map.of(
        "number", ask.number(),
        "actor", ask.actor().toString(),
        "at", ask.at().toString(),
        "why", ask.why());
  }
}
