package org.pukar.bench.talk;

import static org.pukar.bench.talk.Kind.ENGLISH;
import static org.pukar.bench.talk.Kind.HINDI;
import static org.pukar.bench.talk.Kind.NEW;
import static org.pukar.bench.talk.Kind.ROMANISED;
import static org.pukar.bench.talk.Scenario.DIAL;
import static org.pukar.bench.talk.Scenario.NUMBER;

import java.util.List;

/// What callers do, and how often: the one table of it. A known caller ends with a last word, or
/// the next call from that phone would begin with the offer to go on.
public final class Scenarios {
  /// In hundredths of all calls. Eleven file a complaint, seven are new.
  public static final List<Scenario> ALL =
      List.of(
          call("looks round", 22, HINDI, DIAL, "1", "0", "2", "00", "5", "0", "3", "2", NUMBER),
          call(
              "turns pages", 10, HINDI, DIAL, "3", "1", "9", "9", "0", "1", "00", "3", "2", NUMBER),
          call("goes on", 10, HINDI, DIAL, "3", "1", "1", DIAL, "1", "00", "3", "2", NUMBER),
          call(
              "files",
              4,
              HINDI,
              DIAL,
              "3",
              "1",
              "1",
              "दो महीने की मज़दूरी नहीं मिली",
              "1",
              "3",
              "9",
              "1"),
          call("asks", 18, ENGLISH, DIAL, "3", "2", NUMBER),
          call("mistypes", 8, ENGLISH, DIAL, "7", "8", "3", "2", "123456789", "jobs", NUMBER),
          call("files", 3, ENGLISH, DIAL, "3", "1", "1", "Two months not paid", "Kalahandi", "1"),
          call("wants a person", 2, ENGLISH, DIAL, "1", "1"),
          call("begins again", 8, ROMANISED, DIAL, "2", DIAL, "2", "5", "0", "3", "2", NUMBER),
          call("is refused", 6, ROMANISED, DIAL, "3", "1", "1", "...", "0", "00", "3", "2", NUMBER),
          call("files", 2, ROMANISED, DIAL, "3", "1", "5", "Paani nahi hai", "Pratapgarh", "2"),
          call("is new", 4, NEW, DIAL, "3", "1", "1", "0", "5", "00", "6"),
          call(
              "changes language",
              2,
              NEW,
              DIAL,
              "1",
              "1",
              "6",
              "3",
              "3",
              "1",
              "2",
              "Haath par chot lagi",
              "Ganjam",
              "1"),
          call("agrees to nothing", 1, NEW, DIAL, "2", "2", "1", "2", "00"));

  private Scenarios() {}

  private static Scenario call(String name, int weight, Kind who, String... inputs) {
    return Scenario.of(name, weight, who, inputs);
  }

  /// How a stranger becomes a known caller of a kind, with a complaint.
  static Scenario entering(Kind kind) {
    return switch (kind) {
      case HINDI -> enters(kind, "2", "पैसे नहीं मिले", "गंजाम");
      case ENGLISH -> enters(kind, "1", "Not paid since Holi", "Kalahandi");
      case ROMANISED -> enters(kind, "3", "Paisa nahi mila", "Ganjam");
      case NEW -> throw new IllegalArgumentException("nobody becomes a stranger");
    };
  }

  private static Scenario enters(Kind kind, String language, String words, String place) {
    return call("enters", 0, kind, DIAL, language, "1", "3", "1", "1", words, place, "1");
  }
}
