package org.pukar.sealed.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.pukar.day.IndianDay;
import org.pukar.http.Form;
import org.pukar.sealed.Contents;
import org.pukar.sealed.Safe;
import org.pukar.sealed.SealedFile;

/// How a sealed case stands, as somebody has typed it. Immutable; prints nothing of it.
///
/// @param version that she saw
/// @param stage its code
/// @param place as it was typed, or an id
/// @param from when her phone may ring, `HH:mm`; empty with `until`: at any hour
/// @param opening what is said first if another answers
/// @param next by when the next thing is done, as browsers write a day and a time, in India
/// @param said for the file
public record LaneDraft(
    int version,
    String stage,
    String category,
    String words,
    String place,
    String from,
    String until,
    String opening,
    String next,
    String said) {
  /// A plan has a next step within this time, or somebody else is told.
  private static final Duration FARTHEST = Duration.ofDays(92);

  private static final int LONGEST = 4_000;
  private static final int SHORT = 200;

  static LaneDraft of(SealedFile file) {
    Contents contents = file.contents();
    Safe safe = contents.safe();
    boolean isAlways = safe.from().equals(safe.until());
    return new LaneDraft(
        file.version(),
        contents.stage().code(),
        contents.category(),
        contents.words(),
        contents.place(),
        isAlways ? "" : safe.from().toString(),
        isAlways ? "" : safe.until().toString(),
        safe.opening(),
        file.due().map(LaneDraft::local).orElse(""),
        "");
  }

  private static String local(Instant time) {
    return time.atZone(IndianDay.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  static LaneDraft of(Form form) {
    String version = form.get("version");
    return new LaneDraft(
        version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1,
        form.get("stage"),
        form.get("category"),
        form.get("words"),
        form.get("place").strip(),
        form.get("from"),
        form.get("until"),
        form.get("opening"),
        form.get("next"),
        form.get("said"));
  }

  /// What cannot be read of it; empty if all can.
  Optional<String> wrong(Instant now) {
    if (stage().isEmpty() || stageOf().isEmpty()) {
      return Optional.of("stage");
    } else if (words.length() > LONGEST || said.length() > LONGEST) {
      return Optional.of("words");
    } else if (opening.length() > SHORT || place.length() > SHORT) {
      return Optional.of("opening");
    } else if (safe().isEmpty()) {
      return Optional.of("hours");
    }
    return isClosed() || until(now).isPresent() ? Optional.empty() : Optional.of("next");
  }

  private boolean isClosed() {
    return stageOf().filter(Contents.Stage.CLOSED::equals).isPresent();
  }

  private Optional<Contents.Stage> stageOf() {
    try {
      return Optional.of(Contents.Stage.of(stage));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Safe> safe() {
    try {
      return from.isEmpty() && until.isEmpty()
          ? Optional.of(new Safe(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, opening))
          : Optional.of(new Safe(LocalTime.parse(from), LocalTime.parse(until), opening));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// By when the next thing is done; empty if it cannot be read, has passed or is too far away.
  private Optional<Instant> until(Instant now) {
    try {
      return Optional.of(LocalDateTime.parse(next).atZone(IndianDay.ZONE).toInstant())
          .filter(time -> time.isAfter(now) && time.isBefore(now.plus(FARTHEST)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// As it is kept; only of what is not wrong.
  Contents contents() {
    return new Contents(stageOf().orElseThrow(), category, words, place, safe().orElseThrow());
  }

  /// By when the next thing is done; of a case that is closed it does not matter.
  Instant due(Instant now) {
    return until(now).orElse(now);
  }

  @Override
  public String toString() {
    return "LaneDraft";
  }
}
