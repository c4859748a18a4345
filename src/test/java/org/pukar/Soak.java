package org.pukar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/// What the tests that disturb Pukar count together; `scripts/soak` prints it. Threads share it.
public enum Soak {
  /// Runs, each made from a seed of its own.
  SEEDS,
  /// Nodes killed under load.
  KILLS,
  /// Hops sent, repeats too.
  HOPS,
  /// Texts that networks brought and were told that we have.
  TEXTS_IN,
  /// Texts that networks were given.
  TEXTS_OUT,
  /// Missed calls that networks brought and were told that we have.
  RINGS,
  /// Calls back that networks were asked for.
  CALLED,
  /// Texts that left again: whether they had left was in doubt, for their node was killed or the
  /// network did not answer in time, and of their kind better twice than never.
  IN_DOUBT_AGAIN,
  /// Texts in doubt that are not sent again, of another kind.
  UNKNOWN,
  /// Told to a caller, but not stored; or acknowledged to a network, but not answered; or promised,
  /// but not sent.
  LOST,
  /// Stored twice, answered twice, sent twice.
  DOUBLE,
  /// Screens and answers that were not those of an undisturbed call.
  WRONG;

  private static final Path REPORT = Path.of("target", "soak.jsonl");
  private static final ConcurrentMap<Soak, Long> SUMS = new ConcurrentHashMap<>();

  public void count(long more) {
    SUMS.merge(this, more, Long::sum);
  }

  /// Writes all that was counted in this JVM so far, a line of JSON each.
  public static synchronized void report() {
    String lines = Arrays.stream(values()).map(Soak::line).collect(Collectors.joining());
    try {
      Files.writeString(REPORT, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Soak what) {
    return "{\"soak\": \"%s\", \"value\": %d}\n"
        .formatted(what.name().toLowerCase(Locale.ROOT), SUMS.getOrDefault(what, 0L));
  }
}
