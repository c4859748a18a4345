package org.pukar.access.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.keys.Keys;
import org.pukar.keys.SealBroken;
import org.pukar.keys.Sha256;
import org.pukar.keys.slow.SlowHash;
import org.pukar.keys.slow.Turns;
import org.pukar.text.Language;

/// Those who sign in at the desk. Threads and nodes share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
///
/// A try counts before it is judged, so no more are judged than may be wrong, on however many
/// nodes.
public final class Accounts {
  /// The fewest letters of a password; longer ones may be anything (NIST SP 800-63B, 3.1.1.2).
  public static final int SHORTEST = 10;

  /// So many wrong tries lock an account for a quarter of an hour.
  private static final int TRIES = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 5;
  private static final int INVITATION_BYTES = 32;
  private static final UUID NOBODY = new UUID(0, 0);

  private final Database database;
  private final Keys keys;
  private final Supplier<UUID> ids;
  private final IntFunction<byte[]> chance;
  private final Clock clock;
  private final Turns turns;
  private final Totp totp = new Totp();

  /// @param ids random ones: they are the salt of hashes
  /// @param chance so many bytes that nobody can foresee
  /// @param atOnce how many hashes may be made together, each in 19 MiB
  public Accounts(
      Database database,
      Keys keys,
      Supplier<UUID> ids,
      IntFunction<byte[]> chance,
      Clock clock,
      int atOnce) {
    this.database = database;
    this.keys = keys;
    this.ids = ids;
    this.chance = chance;
    this.clock = clock;
    this.turns = new Turns(atOnce, PATIENCE);
  }

  /// Judges a name and a password. It takes as long for a name that nobody has.
  public Entered enter(String name, String password) {
    return turns.take(() -> judge(folded(name), password)).orElseGet(Entered.Busy::new);
  }

  private Entered judge(String name, String password) {
    Optional<AccountStore.Counted> counted = database.with(h -> AccountStore.count(h, name, TRIES));
    if (counted.isEmpty()) {
      hash(NOBODY, password);
      return new Entered.Refused();
    }
    UUID id = counted.get().id();
    if (!counted.get().hash().isOf(keys.passwordMark(id, password))) {
      return new Entered.Refused();
    }
    return database.inTransaction(h -> {
      AccountStore.forgive(h, id);
      return AccountStore.find(h, id).<Entered>map(Entered.In::new).orElseGet(Entered.Refused::new);
    });
  }

  /// Judges a code of the app, or one that was written down; each opens once.
  public boolean isCode(UUID account, String typed) {
    String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return database.inTransaction(h -> {
      Optional<byte[]> secret = AccountStore.countCode(h, account, TRIES);
      boolean isRight =
          secret.isPresent()
              && (isOfApp(h, account, open(account, secret.get()), code)
                  || AccountStore.useRecovery(h, account, keys.passwordMark(account, code)));
      if (isRight) {
        AccountStore.forgive(h, account);
      }
      return isRight;
    });
  }

  private boolean isOfApp(Handle h, UUID account, byte[] secret, String code) {
    OptionalLong step = totp.step(secret, code, clock.instant());
    return step.isPresent() && AccountStore.use(h, account, step.getAsLong());
  }

  /// A secret that is to be put into an app. Nothing is kept before its first code was typed.
  ///
  /// @param letters as one types it, in Base32
  /// @param sealed to be given back with the first code
  public record Offered(String letters, String sealed) {
    @Override
    public String toString() {
      return "Offered";
    }
  }

  /// Offers a secret.
  public Offered offer(UUID account) {
    byte[] secret = chance.apply(Totp.BYTES);
    byte[] sealed = keys.accounts().seal(secret, context(account));
    return new Offered(
        new Base32().encodeToString(secret), Base64.getUrlEncoder().encodeToString(sealed));
  }

  /// The same as it was offered before.
  public Optional<Offered> offered(UUID account, String sealed) {
    return secret(account, sealed)
        .map(secret -> new Offered(new Base32().encodeToString(secret), sealed));
  }

  /// From now on codes of that secret are asked, if this is one.
  ///
  /// @return codes to be written down, each of which opens once in its stead; empty if it is not
  public Optional<List<String>> take(UUID account, Offered offered, String typed) {
    String code = typed.replaceAll("\\s", "");
    byte[] secret = secret(account, offered.sealed()).orElseThrow();
    OptionalLong step = totp.step(secret, code, clock.instant());
    if (step.isEmpty()) {
      return Optional.empty();
    }
    List<String> codes =
        IntStream.range(0, RECOVERY_CODES)
            .mapToObj(_ -> new Base32().encodeToString(chance.apply(RECOVERY_BYTES)))
            .toList();
    List<byte[]> marks = codes.stream().map(one -> keys.passwordMark(account, one)).toList();
    byte[] sealed = keys.accounts().seal(secret, context(account));
    database.use(h -> AccountStore.setSecret(h, account, sealed, step.getAsLong(), marks));
    return Optional.of(
        codes.stream().map(one -> one.substring(0, 4) + "-" + one.substring(4)).toList());
  }

  private Optional<byte[]> secret(UUID account, String sealed) {
    try {
      return Optional.of(open(account, Base64.getUrlDecoder().decode(sealed)));
    } catch (IllegalArgumentException | SealBroken e) {
      return Optional.empty();
    }
  }

  private byte[] open(UUID account, byte[] sealed) {
    return keys.accounts().open(sealed, context(account));
  }

  /// Invites somebody, who chooses her password within three days.
  ///
  /// @return what her link ends with; empty if that name is taken
  public Optional<String> invite(Person person) {
    return database.inTransaction(h -> invite(h, person)).map(Invited::token);
  }

  /// Somebody who was just invited. Prints her id alone.
  record Invited(UUID id, String token) {
    @Override
    public String toString() {
      return "Invited[" + id + "]";
    }
  }

  /// The same in a transaction that is under way.
  Optional<Invited> invite(Handle h, Person person) {
    Invited invited = new Invited(ids.get(), token());
    boolean isNew =
        AccountStore.insert(
            h, invited.id(), folded(person), Optional.empty(), mark(invited.token()));
    return Optional.of(invited).filter(_ -> isNew);
  }

  /// What the link of an invitation ends with.
  String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(chance.apply(INVITATION_BYTES));
  }

  /// Enters somebody with a password, for the demo; nothing happens if that name is taken.
  public void enter(Person person, String password) {
    UUID id = ids.get();
    SlowHash hash = hash(id, password);
    boolean _ =
        database.inTransaction(
            h -> AccountStore.insert(h, id, folded(person), Optional.of(hash), null));
  }

  /// Whether somebody was invited by that, and it is not over.
  public boolean isInvitation(String token) {
    return database.with(h -> AccountStore.invited(h, mark(token))).isPresent();
  }

  /// Gives the invited the password that she chose; false if that invitation is none, or is over.
  public boolean accept(String token, String password) {
    Optional<UUID> invited = database.with(h -> AccountStore.invited(h, mark(token)));
    return invited
        .flatMap(id -> {
          SlowHash hash = hash(id, password);
          return database.with(h -> AccountStore.accept(h, mark(token), id, hash));
        })
        .isPresent();
  }

  /// Whose account an authority's name for somebody opens.
  ///
  /// @param subject the authority, and its name for her
  /// @param invitation that she came with: then the name opens that account from now on
  public Optional<Account> known(String subject, String invitation) {
    return database.inTransaction(h -> {
      if (!invitation.isEmpty()) {
        AccountStore.bind(h, mark(invitation), subject);
      }
      return AccountStore.known(h, subject).flatMap(id -> AccountStore.find(h, id));
    });
  }

  /// From now on the desk speaks that language to her.
  public void speak(UUID account, Language language) {
    database.use(h -> AccountStore.speak(h, account, language));
  }

  /// Who signs in as that actor, if her account is not ended.
  public Optional<Account> find(UUID actor) {
    return database.with(h -> AccountStore.find(h, actor));
  }

  /// All who may sign in, by the names that colleagues know.
  public List<Account> all() {
    return AccountStore.all(database);
  }

  private SlowHash hash(UUID account, String password) {
    byte[] salt = chance.apply(16);
    return SlowHash.of(keys.passwordMark(account, password), salt);
  }

  static byte[] mark(String token) {
    return new Sha256().and(token.getBytes(StandardCharsets.UTF_8)).digest();
  }

  private static byte[] context(UUID account) {
    return ("account " + account).getBytes(StandardCharsets.UTF_8);
  }

  private static Person folded(Person person) {
    return new Person(
        folded(person.name()),
        person.shown(),
        person.office(),
        person.language(),
        person.roles(),
        person.places());
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
