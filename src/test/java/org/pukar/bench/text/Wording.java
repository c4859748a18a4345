package org.pukar.bench.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What workers write, and how often: the one table of it. Immutable. Nobody writes STOP: whoever
/// did would get nothing of a campaign.
///
/// @param weight of a hundred
/// @param encoded the words and their coding as fields of Kannel's request
record Wording(int weight, String words, String encoded) {

  private static final List<Wording> ALL =
      List.of(
          of(20, "JOB MASON PATNA"),
          of(8, "kaam rajmistri surat"),
          of(7, "PATNA MASN JOB"),
          of(12, "STATUS"),
          of(12, "HELP"),
          of(6, "SCHEME"),
          of(12, "काम राजमिस्त्री पटना"),
          of(8, "मदद"),
          of(5, "योजना"),
          of(6, "mujhe do mahine se paisa nahi mila"),
          of(4, "When will the contractor pay me for the last month?"));

  /// Each as often as its weight says.
  static final List<Wording> BY_WEIGHT = byWeight();

  private static Wording of(int weight, String words) {
    boolean isAscii = StandardCharsets.US_ASCII.newEncoder().canEncode(words);
    String coding = isAscii ? "&coding=0" : "&coding=2";
    String text = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return new Wording(weight, words, coding + "&charset=UTF-8&udh=&text=" + text);
  }

  private static List<Wording> byWeight() {
    List<Wording> all = new ArrayList<>();
    for (Wording one : ALL) {
      for (int i = 0; i < one.weight(); i++) {
        all.add(one);
      }
    }
    return List.copyOf(all);
  }
}
