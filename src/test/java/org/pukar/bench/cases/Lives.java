package org.pukar.bench.cases;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.pukar.bench.load.Calls;

/// Cases without end, at one office after the other; every tenth is of a phone that never called
/// before. One thread.
final class Lives implements Calls<Life> {
  private static final int NEW = 10;

  private final Random random = new Random(1);
  private final List<Office> offices;
  private final long known;
  private final int crowd;
  private final long strangers;
  private final String run;
  private int begun;
  private int over;

  /// @param known the ten digits of the first phone that is known
  /// @param strangers those of the first that is not
  Lives(List<Office> offices, long known, int crowd, long strangers, String run) {
    this.offices = offices;
    this.known = known;
    this.crowd = crowd;
    this.strangers = strangers;
    this.run = run;
  }

  @Override
  public Optional<Life> next() {
    int nth = begun++;
    long phone = nth % NEW == 0 ? strangers + nth : known + random.nextInt(crowd);
    return Optional.of(new Life(offices.get(nth % offices.size()), "+91" + phone, run + "-" + nth));
  }

  @Override
  public void over(Life life) {
    over++;
  }

  /// How many came to their end.
  int over() {
    return over;
  }
}
