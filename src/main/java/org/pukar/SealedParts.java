package org.pukar;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.pukar.access.AccessKeys;
import org.pukar.access.Role;
import org.pukar.audit.Audit;
import org.pukar.callbacks.Matters;
import org.pukar.callers.Callers;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Category;
import org.pukar.grievances.Category.Lane;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.outbox.stop.Stops;
import org.pukar.phone.PhoneNumber;
import org.pukar.sealed.SealedCases;
import org.pukar.sealed.Silencing;
import org.pukar.sealed.Unsealing;
import org.pukar.sealed.Waiting;
import org.pukar.sealed.ringing.LaneRings;

/// The sealed lane, put together. Immutable; threads share it.
record SealedParts(SealedCases cases, Unsealing unsealing, Silencing silencing) {

  static SealedParts of(
      Base base, Callers callers, Stops stops, Categories categories, CaseNumbers numbers) {
    Audit audit = new Audit(base.database(), base.keys(), base.clock());
    List<Category> sealed =
        categories.all().stream().filter(one -> one.lane() == Lane.SEALED).toList();
    Duration contact =
        sealed.stream().map(Category::contact).min(Duration::compareTo).orElse(Duration.ZERO);
    SealedCases cases =
        new SealedCases(
            base.database(),
            callers,
            owed(new Matters(callers), sealed.stream().map(Category::code).toList()),
            audit::note,
            numbers::number,
            contact,
            base.ids(),
            base.clock());
    return new SealedParts(
        cases,
        new Unsealing(base.database(), cases, audit::note),
        new Silencing(base.database(), cases, stops, audit::note));
  }

  /// How officers of the lane are rung.
  ///
  /// @param bridge rings a member of the staff first and then that phone
  LaneRings rings(
      Base base, AccessKeys keys, BiFunction<UUID, PhoneNumber, Optional<UUID>> bridge) {
    return new LaneRings(
        base.database(), cases, () -> keys.having(Role.SEALED), bridge, base.clock());
  }

  /// Calls that are owed to those who chose such a matter.
  private static SealedCases.Owed owed(Matters matters, List<String> categories) {
    return new SealedCases.Owed() {
      @Override
      public List<Waiting> waiting(Handle h) {
        return sealed(h).stream().map(SealedParts::waiting).toList();
      }

      @Override
      public Optional<String> take(Handle h, UUID call) {
        return sealed(h).stream()
            .filter(one -> one.id().equals(call))
            .filter(one -> matters.take(h, call))
            .map(Matters.Matter::about)
            .findAny();
      }

      private List<Matters.Matter> sealed(Handle h) {
        return matters.open(
            h, one -> one.matter().equals("complaint") && categories.contains(one.about()));
      }
    };
  }

  /// Who chose nobody is called by a woman.
  private static Waiting waiting(Matters.Matter one) {
    String voice = one.voice().equals("any") ? "woman" : one.voice();
    return new Waiting(one.id(), one.caller(), one.askedAt(), one.dueAt(), one.language(), voice);
  }
}
