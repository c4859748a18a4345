package org.pukar.outbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.keys.SealBroken;
import org.pukar.keys.Sealer;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.stop.Stops;
import org.pukar.phone.PhoneNumber;

/// What is promised to be sent. Threads share it. Every method throws [org.pukar.db.DatabaseAway]
/// if PostgreSQL does not answer.
public final class Outbox implements Keeper {
  private final Database database;
  private final Callers callers;
  private final Links links;
  private final Sealer strangers;
  private final Supplier<UUID> ids;
  private final Map<String, Bell> bells = new HashMap<>();

  /// @param strangers seals the phone of a stranger, and the words to it, until they have left
  public Outbox(
      Database database, Callers callers, Links links, Sealer strangers, Supplier<UUID> ids) {
    this.database = database;
    this.callers = callers;
    this.links = links;
    this.strangers = strangers;
    this.ids = ids;
    links.names().forEach(name -> bells.put(name, new Bell()));
  }

  /// What putting a text came to.
  public enum Put {
    /// It will be sent.
    NEW,
    /// It was put before, by the same deed: nothing was written.
    KNOWN,
    /// That phone never agreed to anything: nothing was written, for nothing is kept of it. An
    /// answer to its text is sent all the same.
    NOT_A_CALLER
  }

  /// Promises a text in a transaction of its own. When it returns, the promise is committed, and
  /// this node sends at once.
  public Put put(Text text) {
    Put put = database.inTransaction(h -> put(h, text));
    if (put == Put.NEW) {
      ring(List.of(text));
    }
    return put;
  }

  /// Promises a text in the transaction of the deed that promises it: both are committed, or
  /// neither. Whoever does so rings afterwards.
  public Put put(Handle h, Text text) {
    return put(h, List.of(text)).getFirst();
  }

  /// The same to somebody whose row is known: it is not looked for again.
  public Put put(Handle h, Caller to, Text text) {
    return insert(h, List.of(row(text, Optional.of(to)))).getFirst();
  }

  /// The same for many at once, in their order.
  public List<Put> put(Handle h, List<Text> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    Map<PhoneNumber, Caller> known = callers.find(h, texts.stream().map(Text::to).toList());
    return insert(
        h,
        texts.stream().map(text -> row(text, Optional.ofNullable(known.get(text.to())))).toList());
  }

  /// How many parts a text has that leaves by the usual route.
  public int parts(String words) {
    return links.choose(Optional.empty()).link().parts().applyAsInt(words);
  }

  private static List<Put> insert(Handle h, List<Optional<OutboxStore.Row>> rows) {
    Set<UUID> written =
        OutboxStore.insert(h, rows.stream().flatMap(Optional::stream).toList(), Optional.empty())
            .keySet();
    return rows.stream().map(row -> put(row, written)).toList();
  }

  private static Put put(Optional<OutboxStore.Row> row, Set<UUID> written) {
    return row.map(put -> written.contains(put.sealed().id()) ? Put.NEW : Put.KNOWN)
        .orElse(Put.NOT_A_CALLER);
  }

  private Optional<OutboxStore.Row> row(Text text, Optional<Caller> caller) {
    if (caller.isEmpty() && text.by().isEmpty()) {
      return Optional.empty();
    }
    Links.Chosen by = links.choose(text.by().map(Text.By::link));
    Envelope sealed = caller.map(known -> seal(known, text)).orElseGet(() -> sealStrangers(text));
    return Optional.of(
        new OutboxStore.Row(
            sealed,
            text.kind(),
            text.onceKey(),
            by,
            text.by().map(Text.By::number).orElse(""),
            Optional.empty(),
            by.link().parts().applyAsInt(text.words())));
  }

  private Envelope seal(Caller caller, Text text) {
    UUID id = ids.get();
    byte[] words = caller.key().seal(bytes(text.words()), context(id));
    return new Envelope(id, Optional.of(caller.id()), Optional.empty(), words);
  }

  private Envelope sealStrangers(Text text) {
    UUID id = ids.get();
    byte[] phone = strangers.seal(bytes(text.to().e164()), context(id));
    byte[] words = strangers.seal(bytes(text.words()), context(id));
    return new Envelope(id, Optional.empty(), Optional.of(phone), words);
  }

  /// The texts that the network took for that phone, newest last; of more than `limit` the newest.
  public List<Received> taken(PhoneNumber phone, int limit) {
    return callers.find(phone).map(caller -> taken(caller, limit)).orElse(List.of());
  }

  private List<Received> taken(Caller caller, int limit) {
    return database.with(
        h -> OutboxStore.taken(h, caller.id(), limit, (id, sealed) -> words(caller, id, sealed)));
  }

  /// What waits for staff, the newest first.
  public List<Aside> aside(int limit) {
    return database.with(h -> OutboxStore.aside(h, limit));
  }

  /// Lets one of them leave; false if none of that name is set aside.
  public boolean retry(UUID id) {
    boolean found = database.with(h -> OutboxStore.retry(h, id));
    ring();
    return found;
  }

  /// The phones and keys of the callers whose texts these are.
  public Map<UUID, Addressee> addressees(List<Envelope> texts) {
    return callers.addressees(texts.stream().flatMap(t -> t.caller().stream()).distinct().toList());
  }

  /// What is in it; empty if there is no such caller any more.
  ///
  /// @param known the callers, as above
  /// @throws SealBroken if it cannot be read with our keys
  public Optional<Envelope.Opened> open(Envelope sealed, Map<UUID, Addressee> known) {
    return sealed.stranger().isPresent()
        ? sealed.stranger().map(phone -> openStrangers(sealed, phone))
        : sealed
            .caller()
            .flatMap(id -> Optional.ofNullable(known.get(id)))
            .map(to -> open(sealed, to));
  }

  private Envelope.Opened openStrangers(Envelope sealed, byte[] phone) {
    byte[] context = context(sealed.id());
    return new Envelope.Opened(
        new PhoneNumber(string(strangers.open(phone, context))),
        string(strangers.open(sealed.words(), context)));
  }

  private static Envelope.Opened open(Envelope sealed, Addressee to) {
    return new Envelope.Opened(to.phone(), words(to.caller(), sealed.id(), sealed.words()));
  }

  private static String words(Caller caller, UUID id, byte[] sealed) {
    return string(caller.key().open(sealed, context(id)));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The row's id binds the words to their row.
  static byte[] context(UUID id) {
    return bytes("outbox " + id);
  }

  /// Wakes those who wait for these texts, one at each of their links.
  public void ring(List<Text> texts) {
    texts.stream()
        .map(text -> links.choose(text.by().map(Text.By::link)).link())
        .distinct()
        .forEach(link -> bell(link).ring());
  }

  /// Wakes those who wait for texts, one at each link.
  public void ring() {
    bells.values().forEach(Bell::ring);
  }

  /// What wakes those who send by that link.
  public Bell bell(Link link) {
    return Optional.ofNullable(bells.get(link.name())).orElseThrow();
  }

  /// Takes back texts that are not true any more, as far as they have not left yet.
  ///
  /// @param onceKeys the deeds that promised them
  public void takeBack(Handle h, List<String> onceKeys) {
    OutboxStore.takeBack(h, onceKeys);
  }

  @Override
  public void forget(Handle h, UUID caller) {
    OutboxStore.forget(h, caller);
    Stops.forget(h, caller);
  }
}
