package org.pukar.bench.cases;

import java.util.Optional;
import org.pukar.bench.load.Caller;
import org.pukar.bench.load.Calls;
import org.pukar.bench.load.Verdict;

/// An office looks into its inbox. One thread.
final class Look implements Caller {
  private final Office office;
  private boolean over;

  private Look(Office office) {
    this.office = office;
  }

  /// Looks without end.
  static Calls<Look> into(Office office) {
    return new Calls<>() {
      @Override
      public Optional<Look> next() {
        return Optional.of(new Look(office));
      }

      @Override
      public void over(Look look) {}
    };
  }

  @Override
  public String form() {
    return Request.get("/api/v1/cases", office.key());
  }

  /// There is always something in it.
  static Verdict judge(Look look, String answer) {
    return answer.contains("\"number\"") ? Verdict.RIGHT : Verdict.WRONG;
  }

  @Override
  public String text() {
    return "";
  }

  @Override
  public void next() {
    over = true;
  }

  @Override
  public boolean isOver() {
    return over;
  }
}
