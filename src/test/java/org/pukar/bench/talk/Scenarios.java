package org.pukar.bench.talk;

import static org.pukar.bench.talk.Kind.ENGLISH;
import static org.pukar.bench.talk.Kind.HINDI;
import static org.pukar.bench.talk.Kind.NEW;
import static org.pukar.bench.talk.Kind.ROMANISED;

import java.util.List;

/// What callers do, and how often: the one table of it. A known caller ends with a last word, or
/// the next call from that phone would begin with the offer to go on.
public final class Scenarios {
  /// What the weights come to.
  static final int WHOLE = 100;

  /// All calls. Eleven of a hundred file a complaint, seven are new.
  public static final List<Scenario> ALL =
      List.of(
          call("looks round", 22, HINDI, "dial|1|0|2|00|5|0|3|2|{number}|9|2"),
          call("turns pages", 10, HINDI, "dial|3|1|9|9|0|1|00|3|2|{number}|9|2"),
          call("goes on", 10, HINDI, "dial|3|1|1|dial|1|00|3|2|{number}|9|2"),
          call("files", 4, HINDI, "dial|3|1|1|दो महीने की मज़दूरी नहीं मिली|1|3|9|1"),
          call("asks", 18, ENGLISH, "dial|3|2|{number}|2"),
          call("mistypes", 8, ENGLISH, "dial|7|8|3|2|123456789|jobs|{number}|2"),
          call("files", 3, ENGLISH, "dial|3|1|1|Two months not paid|Kalahandy|1"),
          call("wants a person", 2, ENGLISH, "dial|4|1"),
          call("begins again", 8, ROMANISED, "dial|2|dial|2|5|0|3|2|{number}|2"),
          call("is refused", 6, ROMANISED, "dial|3|1|1|...|0|00|3|2|{number}|2"),
          call("files", 2, ROMANISED, "dial|3|1|5|Paani nahi hai|Pratapgarh|2"),
          call("is new", 4, NEW, "dial|3|1|1|0|5|00|6"),
          call("changes", 2, NEW, "dial|1|1|6|9|2|3|1|2|Haath par chot lagi|Ganjm|1"),
          call("agrees to nothing", 1, NEW, "dial|2|2|1|2|00"));

  /// How strangers become known callers with a complaint, and how many of each kind there are to
  /// be.
  public static final List<Scenario> ENTERING =
      List.of(
          entering(50, HINDI, "dial|2|1|3|1|1|पैसे नहीं मिले|गंजाब|1"),
          entering(30, ENGLISH, "dial|1|1|3|1|1|Not paid since Holi|Kalahandy|1"),
          entering(20, ROMANISED, "dial|9|2|1|3|1|1|Paisa nahi mila|Ganjm|1"));

  private Scenarios() {}

  private static Scenario call(String name, int weight, Kind who, String inputs) {
    return Scenario.of(name, weight, who, who, inputs);
  }

  private static Scenario entering(int weight, Kind who, String inputs) {
    return Scenario.of("enters", weight, NEW, who, inputs);
  }
}
