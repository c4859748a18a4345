package org.pukar.calls;

/// How far a call is. Networks tell it late, twice and in any order, so a call never goes back, and
/// nothing comes after an end.
public enum CallState {
  /// It is to be made, or the network has it.
  QUEUED(0),
  /// The phone rings.
  RINGING(1),
  /// Somebody has answered.
  IN_PROGRESS(2),
  /// It was answered and is over.
  COMPLETED(3),
  /// The line was busy.
  BUSY(3),
  /// Nobody answered.
  NO_ANSWER(3),
  /// The network could not.
  FAILED(3),
  /// Whoever called hung up before anybody answered.
  ABANDONED(3);

  private final int rank;

  CallState(int rank) {
    this.rank = rank;
  }

  public boolean isOver() {
    return rank == COMPLETED.rank;
  }

  /// The state after this news.
  public CallState after(CallState news) {
    return news.rank > rank ? news : this;
  }

  /// As it stands in the store.
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public static CallState of(String code) {
    return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }
}
