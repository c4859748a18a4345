package org.pukar.outbox;

import java.util.Arrays;
import java.util.List;
import org.pukar.outbox.stop.Stops;

/// What kind of text it is: how soon it has to leave, at which hours, for how long it is worth
/// sending, and whether it does harm if it comes twice.
///
/// Hours: advertising texts may leave from 10 to 21 o'clock Indian time (TRAI's rule as the
/// networks apply it); we keep the same hours for alerts, for nobody wants to be woken for one.
public enum Kind {
  /// Somebody may be in danger: better twice than never.
  URGENT(0, true, false, false, Stop.NEVER, false),
  /// What the caller asked for and waits for. It only says again what it said.
  ANSWER(1, true, false, false, Stop.NEVER, false),
  /// What we say of our own accord of her own matter. Coming twice, it looks as if it had happened
  /// twice.
  NOTICE(2, false, false, false, Stop.ALL, false),
  /// Work, to who asked to be told of it; on the next day it is gone.
  ALERT(3, false, true, true, Stop.ALERTS, false),
  /// News for many, of a service that they use.
  BULLETIN(4, false, false, false, Stop.ALL, false),
  /// What advertises, to those who agreed to that.
  CAMPAIGN(5, false, true, false, Stop.ALL, true);

  /// By which wish of the caller a kind is kept back; the wish for no text at all keeps back each.
  enum Stop {
    NEVER,
    ALL,
    /// By that and by the wish for none of any kind.
    ALERTS
  }

  private final int number;
  private final boolean mayComeTwice;
  private final boolean byDay;
  private final boolean endsWithItsDay;
  private final Stop stop;
  private final boolean promotional;

  Kind(
      int number,
      boolean mayComeTwice,
      boolean byDay,
      boolean endsWithItsDay,
      Stop stop,
      boolean promotional) {
    this.number = number;
    this.mayComeTwice = mayComeTwice;
    this.byDay = byDay;
    this.endsWithItsDay = endsWithItsDay;
    this.stop = stop;
    this.promotional = promotional;
  }

  /// The number in the table: the least leaves first.
  public int number() {
    return number;
  }

  /// Whether a text of which nobody knows if it left is sent again.
  public boolean mayComeTwice() {
    return mayComeTwice;
  }

  /// When it may leave.
  public Hours hours() {
    return byDay ? Hours.DAYTIME : Hours.ANY;
  }

  /// Whether it is worth nothing on the next day.
  public boolean endsWithItsDay() {
    return endsWithItsDay;
  }

  /// Whether a caller with these wishes is spared it.
  public boolean isStoppedBy(List<Stops.What> wishes) {
    return wishes.contains(Stops.What.ANY)
        || switch (stop) {
          case NEVER -> false;
          case ALL -> wishes.contains(Stops.What.ALL);
          case ALERTS -> wishes.contains(Stops.What.ALL) || wishes.contains(Stops.What.ALERTS);
        };
  }

  /// Whether it advertises.
  public boolean isPromotional() {
    return promotional;
  }

  /// The one of that number.
  public static Kind of(int number) {
    return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst().orElseThrow();
  }
}
