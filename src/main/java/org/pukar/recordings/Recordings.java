package org.pukar.recordings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.keys.Sealer;
import org.pukar.keys.Sha256;
import org.pukar.phone.PhoneNumber;

/// What callers have said. Threads share it. Every method throws [org.pukar.db.DatabaseAway] if
/// PostgreSQL does not answer.
public final class Recordings {
  /// Forgets what a caller said, but what an open complaint holds.
  public static final Keeper KEEPER = RecordingStore::forget;

  /// How long a part is, in bytes.
  static final int PART = 64 * 1024;

  private final Database database;
  private final Callers callers;
  private final Sealer sealer;
  private final Bell bell;
  private final Supplier<UUID> ids;

  /// @param sealer seals where the provider keeps it until it is fetched
  /// @param bell rung when there is something to fetch
  public Recordings(
      Database database, Callers callers, Sealer sealer, Bell bell, Supplier<UUID> ids) {
    this.database = database;
    this.callers = callers;
    this.sealer = sealer;
    this.bell = bell;
    this.ids = ids;
  }

  /// A recording as it can be listened to. Immutable.
  ///
  /// @param type as HTTP names it: `audio/x-wav`
  public record Sound(UUID id, String type, long bytes) {}

  /// Writes down that a provider has one. When it returns, that is committed; the same again is the
  /// same.
  public UUID note(String provider, String url, PhoneNumber phone) {
    byte[] once = new Sha256().and(provider).and(new byte[] {0}).and(url).digest();
    byte[] sealed = new Origin(phone, url).seal(once, sealer);
    UUID id =
        database.with(
            h -> RecordingStore.insert(h, ids.get(), provider, once, callers.index(phone), sealed));
    bell.ring();
    return id;
  }

  /// Where its provider keeps it; empty if it does not any more.
  public Optional<String> url(UUID id) {
    return database
        .with(h -> RecordingStore.find(h, id))
        .map(due -> Origin.open(due.sealed(), due.once(), sealer).url());
  }

  /// Whether we have it.
  public Optional<Sound> find(UUID id) {
    return database
        .with(h -> RecordingStore.kept(h, id))
        .map(kept -> new Sound(id, kept.type(), kept.bytes()));
  }

  /// One part of what we have: all are [#PART] bytes long, but the last.
  ///
  /// @param nth from 0
  /// @throws IllegalStateException if there is no such part any more
  public byte[] part(UUID id, int nth) {
    return database.with(h ->
        RecordingStore.part(h, id, nth)
            .flatMap(part ->
                callers.addressees(h, List.of(part.caller())).values().stream()
                    .findFirst()
                    .map(her -> her.caller().key().open(part.sealed(), context(id, nth))))
            .orElseThrow(() -> new IllegalStateException("no such part is kept")));
  }

  /// Its place binds each part to its row.
  static byte[] context(UUID id, int nth) {
    return ("recording " + id + " " + nth).getBytes(StandardCharsets.UTF_8);
  }
}
