package org.pukar.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.keys.Sha256;

/// The keys that offices bring with each request. A key is told once, when it is made; we keep what
/// it is recognised by. One that is ended opens nothing from then on. Threads share it. Every
/// method throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class AccessKeys {
  /// Bytes of chance in a key: too many to be guessed, so a quick hash recognises it.
  private static final int BYTES = 32;

  private static final String MARK = "pukar_";

  private final Database database;
  private final Supplier<UUID> ids;
  private final IntFunction<byte[]> chance;

  /// @param chance so many bytes that nobody can foresee
  public AccessKeys(Database database, Supplier<UUID> ids, IntFunction<byte[]> chance) {
    this.database = database;
    this.ids = ids;
    this.chance = chance;
  }

  /// A key that was just made. Prints nothing of it.
  public record Issued(UUID id, String key) {
    @Override
    public String toString() {
      return "Issued[" + id + "]";
    }
  }

  /// Makes a key for an office.
  public Issued issue(String office, Set<Role> roles, Set<String> places) {
    UUID id = ids.get();
    String key = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(chance.apply(BYTES));
    database.use(h -> AccessStore.insert(h, id, hash(key), office, roles, places));
    return new Issued(id, key);
  }

  /// Who brings this key; empty if it is none of ours, or was ended.
  public Optional<Actor> find(String key) {
    return key.startsWith(MARK) ? AccessStore.find(database, hash(key)) : Optional.empty();
  }

  /// Whose key has that id, even if it was ended: what she did stays hers.
  public Optional<Actor> find(Handle h, UUID id) {
    return AccessStore.find(h, id);
  }

  /// Those whose key opens, in the order in which they were made.
  public List<Actor> all() {
    return AccessStore.all(database);
  }

  /// Ids of the keys that open and have that role.
  public Set<UUID> having(Role role) {
    return all().stream()
        .filter(actor -> actor.is(role))
        .map(Actor::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Ends a key.
  ///
  /// @return whether it opened until now
  public boolean end(UUID id) {
    return database.with(h -> AccessStore.end(h, id));
  }

  private static byte[] hash(String key) {
    return new Sha256().and(key.getBytes(StandardCharsets.UTF_8)).digest();
  }
}
