package org.pukar.callers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.keys.DataKey;
import org.pukar.keys.Keys;
import org.pukar.keys.SealBroken;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Knows the callers who agreed to be known. Threads share it.
public final class Callers {
  private final Database database;
  private final Keys keys;
  private final Supplier<UUID> ids;

  public Callers(Database database, Keys keys, Supplier<UUID> ids) {
    this.database = database;
    this.keys = keys;
    this.ids = ids;
  }

  /// The caller of that phone, if it ever agreed to anything.
  public Optional<Caller> find(PhoneNumber phone) {
    return database.with(h -> find(h, phone));
  }

  /// The same in a transaction that is under way.
  public Optional<Caller> find(Handle h, PhoneNumber phone) {
    return CallerStore.find(h, index(phone), this::caller);
  }

  /// Those of these phones that ever agreed to anything.
  public Map<PhoneNumber, Caller> find(Handle h, List<PhoneNumber> phones) {
    Map<ByteBuffer, PhoneNumber> byIndex = new HashMap<>();
    phones.stream().distinct().forEach(phone -> byIndex.put(ByteBuffer.wrap(index(phone)), phone));
    List<byte[]> indexes = byIndex.keySet().stream().map(ByteBuffer::array).toList();
    Map<PhoneNumber, Caller> found = new HashMap<>();
    CallerStore.find(
            h, indexes, row -> Map.entry(ByteBuffer.wrap(row.getBytes("phone_index")), caller(row)))
        .forEach(one ->
            Optional.ofNullable(byIndex.get(one.getKey()))
                .ifPresent(phone -> found.put(phone, one.getValue())));
    return found;
  }

  /// The same, whose row no other transaction can hold or change until this one ends.
  public Optional<Caller> hold(Handle h, PhoneNumber phone) {
    return CallerStore.hold(h, index(phone), this::caller);
  }

  /// The callers of those rows with their phones, by their ids. One that cannot be read with our
  /// keys is missing, as one that is gone is.
  public Map<UUID, Addressee> addressees(List<UUID> ids) {
    return ids.isEmpty() ? Map.of() : database.with(h -> addressees(h, ids));
  }

  /// The same in a transaction that is under way.
  public Map<UUID, Addressee> addressees(Handle h, List<UUID> ids) {
    Map<UUID, Addressee> all = new HashMap<>();
    CallerStore.addressees(h, ids, this::readable)
        .forEach(one -> one.ifPresent(to -> all.put(to.caller().id(), to)));
    return all;
  }

  /// The caller of that row with her phone, if she agreed to this and can be read with our keys.
  public Optional<Addressee> addressee(Handle h, UUID id, Purpose purpose) {
    return CallerStore.addressee(h, id, purpose.code(), this::readable).flatMap(one -> one);
  }

  private Optional<Addressee> readable(ResultSet row) throws SQLException {
    try {
      return Optional.of(addressee(row));
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }

  /// The caller of that phone, if it agreed to this.
  public Optional<Caller> find(PhoneNumber phone, Purpose purpose) {
    return CallerStore.find(database, index(phone), purpose.code(), this::caller);
  }

  /// Whether this phone agreed to any of these.
  public boolean hasAgreed(PhoneNumber phone, Purpose... purposes) {
    String[] codes = Stream.of(purposes).map(Purpose::code).toArray(String[]::new);
    return database.with(h -> CallerStore.hasAgreed(h, index(phone), codes));
  }

  /// Keeps that the phone agreed to a purpose in these words, and the caller, if new. Agreeing
  /// again keeps the first time.
  ///
  /// @param session in which it was agreed
  public Caller agree(PhoneNumber phone, Purpose purpose, Notice notice, String session) {
    return database.inTransaction(h -> agree(h, phone, purpose, notice, session));
  }

  /// The same in a transaction that is under way. Who agreed before costs one look.
  public Caller agree(Handle h, PhoneNumber phone, Purpose purpose, Notice notice, String session) {
    return CallerStore.find(h, index(phone), purpose.code(), this::caller)
        .orElseGet(() -> enter(h, phone, purpose, notice, session));
  }

  private Caller enter(
      Handle h, PhoneNumber phone, Purpose purpose, Notice notice, String session) {
    UUID id = ids.get();
    Caller caller = new Caller(id, notice.language(), session, keys.newDataKey(context(id)));
    byte[] sealed = caller.key().seal(phone.e164().getBytes(StandardCharsets.UTF_8), context(id));
    boolean isNew = CallerStore.insert(h, caller, index(phone), sealed);
    Caller kept = isNew ? caller : find(h, phone).orElseThrow();
    CallerStore.insertConsent(h, kept.id(), purpose.code(), keep(h, notice));
    return kept;
  }

  /// Keeps somebody of whom nothing is known: a row with a key of its own, under which what she
  /// says is sealed and can be erased as anybody's. No phone leads to it, and it leads to none.
  public Caller nobody(Handle h, Language language) {
    UUID id = ids.get();
    Caller caller = new Caller(id, language, "nobody", keys.newDataKey(context(id)));
    CallerStore.insert(h, caller, keys.phoneIndex("nobody " + id), new byte[0]);
    return caller;
  }

  /// The caller of that row, in a transaction that is under way.
  public Optional<Caller> known(Handle h, UUID id) {
    return CallerStore.known(h, id, this::caller);
  }

  /// Keeps the words that somebody agrees to in this transaction, once for each text.
  ///
  /// @return their hash, which proves them
  public byte[] keep(Handle h, Notice notice) {
    CallerStore.insertNotice(h, notice.hash(), notice.language().code(), notice.text());
    return notice.hash();
  }

  /// Deletes a caller with everything that the caller agreed to.
  public void delete(Handle h, UUID caller) {
    takeBack(h, caller);
    CallerStore.delete(h, caller);
  }

  /// Takes back everything that a caller agreed to; the row stays for what we still owe.
  public void takeBack(Handle h, UUID caller) {
    CallerStore.deleteConsents(h, caller);
  }

  /// Whether others use that phone too, as its caller says.
  public Sharing sharing(PhoneNumber phone) {
    return database.with(h -> CallerStore.sharing(h, index(phone))).orElse(Sharing.UNKNOWN);
  }

  /// Keeps what the caller says of it; nothing happens for a stranger.
  public void share(PhoneNumber phone, Sharing sharing) {
    database.use(h -> CallerStore.share(h, index(phone), sharing.code()));
  }

  /// From now on this caller is spoken to in that language; nothing happens for a stranger.
  public void speak(PhoneNumber phone, Language language) {
    database.use(h -> CallerStore.speak(h, index(phone), language.code()));
  }

  private Caller caller(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Language language = Language.find(row.getString("language")).orElse(Language.ENGLISH);
    DataKey key = keys.openDataKey(row.getBytes("data_key"), context(id));
    return new Caller(id, language, row.getString("entered_by"), key);
  }

  private Addressee addressee(ResultSet row) throws SQLException {
    Caller caller = caller(row);
    byte[] phone = caller.key().open(row.getBytes("phone"), context(caller.id()));
    return new Addressee(caller, new PhoneNumber(new String(phone, StandardCharsets.UTF_8)));
  }

  /// By which the row of a phone is found: for the queries of features that need no more of it.
  public byte[] index(PhoneNumber phone) {
    return keys.phoneIndex(phone.e164());
  }

  /// What a caller's data key and everything under it are bound to.
  public static byte[] context(UUID id) {
    return ("caller " + id).getBytes(StandardCharsets.UTF_8);
  }
}
