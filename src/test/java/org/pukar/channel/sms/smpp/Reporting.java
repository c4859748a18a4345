package org.pukar.channel.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.session.SMPPServerSession;

/// What a fake SMSC says of the texts that it took: some receipts come before it has answered, some
/// late, twice, in any order, and some never. The same text has the same fate under the same seed.
/// Threads share it.
final class Reporting {
  private static final int RECEIPT = 0x04;
  private static final String ON_ITS_WAY = "ENROUTE";

  private final Optional<Long> seed;
  private final List<Runnable> held = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> told = new ConcurrentHashMap<>();

  private Reporting(Optional<Long> seed) {
    this.seed = seed;
  }

  /// One that says nothing.
  static Reporting nothing() {
    return new Reporting(Optional.empty());
  }

  static Reporting carelessly(long seed) {
    return new Reporting(Optional.of(seed));
  }

  /// Some of what is to be said of a text is said now, before its sender knows that it was taken.
  void took(String name, SubmitSm text, SMPPServerSession by) {
    seed.map(it -> new Random(it + Arrays.hashCode(text.getShortMessage())))
        .ifPresent(dice -> {
          for (String word : words(dice)) {
            if (dice.nextInt(3) == 0) {
              say(name, word, by);
            } else {
              held.add(() -> say(name, word, by));
            }
          }
        });
  }

  /// Some lost, some repeated, some out of order.
  private static List<String> words(Random dice) {
    List<String> words = new ArrayList<>();
    for (String word : List.of(ON_ITS_WAY, dice.nextInt(4) == 0 ? "UNDELIV" : "DELIVRD")) {
      boolean isLost = dice.nextInt(4) == 0;
      words.addAll(Collections.nCopies(isLost ? 0 : 1 + dice.nextInt(3), word));
    }
    if (dice.nextBoolean()) {
      Collections.shuffle(words, dice);
    }
    return words;
  }

  private void say(String name, String word, SMPPServerSession by) {
    byte[] words =
        ("id:" + name + " stat:" + word + " err:000").getBytes(StandardCharsets.US_ASCII);
    Brings receipt = new Brings("917000000993", "56161", RECEIPT, 0, words, List.of());
    assertThat(receipt.by(by)).isEqualTo(SMPPConstant.STAT_ESME_ROK);
    told.merge(name, word, (before, now) -> now.equals(ON_ITS_WAY) ? before : now);
  }

  /// Says the rest, of all texts in any order.
  void sayTheRest() {
    Collections.shuffle(held, new Random(seed.orElseThrow()));
    held.forEach(Runnable::run);
  }

  /// What was said of a text, as far as it counts; empty if all was lost.
  Optional<String> told(String name) {
    return Optional.ofNullable(told.get(name));
  }
}
