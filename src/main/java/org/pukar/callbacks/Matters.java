package org.pukar.callbacks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Callers;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// The open calls about some matters, for those who may know what these are. Rows do not show what
/// they are about, so all that are open are looked through: some thousands take milliseconds.
/// Threads share it.
public final class Matters {
  /// More than wait on the worst day; the oldest come first.
  private static final int MOST = 10_000;

  private final Callers callers;

  public Matters(Callers callers) {
    this.callers = callers;
  }

  /// A call that is owed. Prints nothing of it.
  ///
  /// @param matter why, as it was arranged: `complaint`
  /// @param about what more there is to say of it
  /// @param dueAt not before which she wishes to be called
  /// @param voice `any`, `woman` or `man`
  public record Matter(
      UUID id,
      UUID caller,
      PhoneNumber phone,
      String matter,
      String about,
      Instant askedAt,
      Instant dueAt,
      Language language,
      String voice) {
    @Override
    public String toString() {
      return "Matter";
    }
  }

  /// Those that are wanted, the oldest first.
  public List<Matter> open(Handle h, Predicate<Matter> isWanted) {
    List<CallbackStore.Row> rows = CallbackStore.allOpen(h, MOST);
    Map<UUID, Addressee> known =
        callers.addressees(h, rows.stream().map(CallbackStore.Row::caller).distinct().toList());
    return rows.stream()
        .flatMap(
            row -> Optional.ofNullable(known.get(row.caller())).map(to -> matter(to, row)).stream())
        .filter(isWanted)
        .toList();
  }

  private static Matter matter(Addressee to, CallbackStore.Row row) {
    String[] reason = Reason.open(to.caller(), row.call().id(), row.reason()).split(":", 2);
    Wish wish = row.call().wish();
    return new Matter(
        row.call().id(),
        row.caller(),
        to.phone(),
        reason[0],
        reason.length > 1 ? reason[1] : "",
        row.call().askedAt(),
        wish.dueAt(),
        wish.language(),
        wish.voice().code());
  }

  /// She is called later.
  public void putOff(Handle h, UUID id, Instant until) {
    CallbackStore.putOff(h, id, until);
  }

  /// Takes one off: it is somebody's now.
  ///
  /// @return false if it was not open any more
  public boolean take(Handle h, UUID id) {
    return CallbackStore.take(h, id);
  }
}
