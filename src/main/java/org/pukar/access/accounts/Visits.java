package org.pukar.access.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.pukar.db.Database;
import org.pukar.keys.Sha256;

/// Who is signed in with which browser. A browser is known by a text of chance that we keep the
/// hash of; it is forgotten after two hours without a page, and after twelve in any case. Threads
/// and nodes share it. Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL does not
/// answer.
public final class Visits {
  private static final int BYTES = 32;

  private final Database database;
  private final IntFunction<byte[]> chance;

  /// @param chance so many bytes that nobody can foresee
  public Visits(Database database, IntFunction<byte[]> chance) {
    this.database = database;
    this.chance = chance;
  }

  /// Begins a visit. What the browser was known by before opens nothing any more: else somebody
  /// could have put it there.
  ///
  /// @param before what its cookie said until now, or the empty text
  /// @return what its cookie is to say
  public String begin(UUID account, Visit.Step step, String before) {
    String cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(chance.apply(BYTES));
    boolean _ =
        database.inTransaction(h -> {
          VisitStore.end(h, hash(before));
          VisitStore.sweep(h);
          VisitStore.insert(h, hash(cookie), account, step);
          return true;
        });
    return cookie;
  }

  /// Whose browser that is.
  public Optional<Visit> find(String cookie) {
    return cookie.isEmpty()
        ? Optional.empty()
        : VisitStore.find(database, hash(cookie), token(cookie));
  }

  /// She signs out.
  public void end(String cookie) {
    database.use(h -> VisitStore.end(h, hash(cookie)));
  }

  /// She signs out everywhere but here.
  public void endOthers(UUID account, String cookie) {
    database.use(h -> VisitStore.endOthers(h, account, hash(cookie)));
  }

  private static byte[] hash(String cookie) {
    return new Sha256().and(("visit " + cookie).getBytes(StandardCharsets.UTF_8)).digest();
  }

  private static String token(String cookie) {
    byte[] token = new Sha256().and(("form " + cookie).getBytes(StandardCharsets.UTF_8)).digest();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }
}
