package org.pukar.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pukar.db.Database;
import org.pukar.keys.Sealer;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.packed.PackedReader;
import org.pukar.session.packed.PackedWriter;

/// The people of the helpline. Threads share it. Every method throws [org.pukar.db.DatabaseAway] if
/// PostgreSQL does not answer.
public final class Staff {
  private final Database database;
  private final Sealer sealer;
  private final Function<PhoneNumber, byte[]> phoneIndex;
  private final Supplier<UUID> ids;

  public Staff(
      Database database,
      Sealer sealer,
      Function<PhoneNumber, byte[]> phoneIndex,
      Supplier<UUID> ids) {
    this.database = database;
    this.sealer = sealer;
    this.phoneIndex = phoneIndex;
    this.ids = ids;
  }

  /// Writes a member down, or changes what is known of the one with that phone.
  public UUID put(Member member) {
    byte[] index = phoneIndex.apply(member.phone());
    PackedWriter to = new PackedWriter();
    to.text(member.name());
    to.text(member.phone().e164());
    StaffStore.Row row =
        new StaffStore.Row(
            ids.get(),
            index,
            sealer.seal(to.bytes(), index),
            member.languages(),
            member.woman(),
            member.place(),
            member.lane(),
            member.account(),
            false,
            false);
    return database.with(h -> StaffStore.put(h, row));
  }

  /// All of them, who was idle longest first.
  public List<Seat> all() {
    return database.with(StaffStore::all).stream().map(this::seat).toList();
  }

  /// The member whose phone this is.
  public Optional<Seat> find(PhoneNumber phone) {
    byte[] index = phoneIndex.apply(phone);
    return database.with(h -> StaffStore.find(h, index)).map(this::seat);
  }

  public Optional<Seat> find(UUID id) {
    return database.with(h -> StaffStore.find(h, id)).map(this::seat);
  }

  /// On or off duty; false if there is no such member.
  public boolean duty(UUID id, boolean on) {
    return database.with(h -> StaffStore.duty(h, id, on));
  }

  /// She answers no more; false if there is no such member.
  public boolean delete(UUID id) {
    return database.with(h -> StaffStore.delete(h, id));
  }

  Seat seat(StaffStore.Row row) {
    PackedReader from = new PackedReader(sealer.open(row.sealed(), row.phoneIndex()));
    String name = from.text();
    PhoneNumber phone = new PhoneNumber(from.text());
    return new Seat(
        row.id(),
        new Member(
            name, phone, row.languages(), row.woman(), row.place(), row.lane(), row.account()),
        row.onDuty(),
        row.busy());
  }
}
