package org.pukar.killed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// How many texts, how often something befalls them, and when. `scripts/soak` makes more of it.
/// Stateless.
public final class Scale {
  public static final int TEXTS = Integer.getInteger("kill.texts", 600);
  public static final int TIMES = Integer.getInteger("kill.times", 1);
  public static final long SEED = Long.getLong("kill.seed", 20261122);

  /// Fewer texts are done long before the claims of the dead run out.
  public static final boolean IS_SMALL = TEXTS < 5000;

  private Scale() {}

  /// When something befalls them: after so much of all has happened.
  public static List<Integer> moments(int all, int times) {
    Random random = new Random(SEED);
    List<Integer> moments = new ArrayList<>();
    for (int i = 1; i <= times; i++) {
      int apart = all / (times + 1);
      moments.add(apart * i + random.nextInt(apart / 2) - apart / 4);
    }
    return moments;
  }
}
