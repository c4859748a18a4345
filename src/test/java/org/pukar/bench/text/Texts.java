package org.pukar.bench.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.pukar.bench.load.Calls;
import org.pukar.bench.many.Crowd;

/// Texts without end, from many phones, half of them callers; now and then one that was
/// acknowledged is brought again. It remembers which were. One thread.
public final class Texts implements Calls<Text> {
  private static final long STRANGERS = 8_000_000_000L;

  /// One of so many is a repeat.
  private static final int REPEATED = 50;

  private static final int REMEMBERED = 1_000;

  private final String run;
  private final int phones;
  private final Random random;
  private final List<Text> lately = new ArrayList<>();
  private final BitSet acknowledged = new BitSet();
  private long repeats;
  private int made;

  /// @param run names the texts of this run, as no other's
  /// @param phones how many write
  public Texts(String run, int phones, Random random) {
    this.run = run;
    this.phones = phones;
    this.random = random;
  }

  @Override
  public Optional<Text> next() {
    if (!lately.isEmpty() && random.nextInt(REPEATED) == 0) {
      return Optional.of(lately.get(random.nextInt(lately.size())).again());
    }
    return Optional.of(fresh());
  }

  private Text fresh() {
    int number = made++;
    int phone = random.nextInt(phones);
    long digits = phone % 2 == 0 ? Crowd.FIRST + phone / 2 : STRANGERS + phone / 2;
    Wording wording = Wording.BY_WEIGHT.get(random.nextInt(Wording.BY_WEIGHT.size()));
    String form =
        "smsc=bench&from=%2B91"
            + digits
            + "&to=26384&ts=1800000000&id="
            + run
            + '-'
            + number
            + wording.encoded();
    return new Text(number, false, wording.words(), form);
  }

  @Override
  public void over(Text text) {
    if (text.isRepeated()) {
      repeats++;
    } else {
      acknowledged.set((int) text.number());
      remember(text);
    }
  }

  private void remember(Text text) {
    if (lately.size() < REMEMBERED) {
      lately.add(text);
    } else {
      lately.set(random.nextInt(REMEMBERED), text);
    }
  }

  /// The names of texts begin so, with a dash and their number behind it.
  String run() {
    return run;
  }

  /// Which of them were acknowledged.
  BitSet acknowledged() {
    return acknowledged;
  }

  /// How many different ones were acknowledged.
  public int distinct() {
    return acknowledged.cardinality();
  }

  /// How often one was acknowledged again.
  public long repeats() {
    return repeats;
  }
}
