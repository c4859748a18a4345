package org.pukar.grievances.following;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.db.Database;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.CaseStore;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.grievances.workflow.Need;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Text;
import org.pukar.text.Language;

/// Texts that staff send to the worker of a case, each ready in her language: networks let no other
/// pass, and a phone that is shared must tell no more than the number. Threads share it. Every
/// method throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Replies {
  /// What stands in the file.
  public static final String ACT = "text";

  private static final List<String> CODES = List.of("call-us", "tried", "papers", "working");

  private final Database database;
  private final Cases cases;
  private final Outbox outbox;
  private final Following following;

  public Replies(Database database, Cases cases, Outbox outbox, Following following) {
    this.database = database;
    this.cases = cases;
    this.outbox = outbox;
    this.following = following;
  }

  /// A text that can be sent. Immutable; prints nothing of it.
  ///
  /// @param code names it
  /// @param words as she reads it
  /// @param parts that it costs
  public record Ready(String code, String words, Language language, int parts) {
    @Override
    public String toString() {
      return "Ready[" + code + "]";
    }
  }

  /// The keys of their words in the catalogs.
  static Stream<String> keys() {
    return CODES.stream().map(Replies::key);
  }

  private static String key(String code) {
    return "reply." + code;
  }

  /// The texts for that case in the worker's language; none if she is not to be told anything.
  public List<Ready> ready(CaseFile file) {
    return database
        .with(h -> following.listener().of(h, file.caller(), file.category()))
        .map(to -> CODES.stream().map(code -> ready(code, file.number(), to)).toList())
        .orElse(List.of());
  }

  private Ready ready(String code, String number, Addressee to) {
    Language language = to.caller().language();
    String words =
        following.words(language).say(key(code), Map.of("number", CaseNumbers.inThrees(number)));
    return new Ready(code, words, language, outbox.parts(words));
  }

  /// Sends one, once for each deed: the line in the file, the audit and the promise to send it are
  /// committed together.
  public Acted send(Doer doer, String number, String code, String onceKey) {
    Acted acted = database.inTransaction(h -> send(h, doer, number, code, onceKey));
    outbox.ring();
    return acted;
  }

  private Acted send(Handle h, Doer doer, String number, String code, String onceKey) {
    Optional<CaseFile> file = CaseStore.find(h, number).filter(_ -> CODES.contains(code));
    Optional<Addressee> to =
        file.flatMap(one -> following.listener().of(h, one.caller(), one.category()));
    String words = to.map(one -> ready(code, number, one).words()).orElse("");
    return cases.write(
        h,
        doer,
        number,
        ACT,
        Brought.NOTHING.saying(words),
        (_, held) -> promise(h, held, to, words),
        onceKey);
  }

  private Set<Need> promise(Handle h, CaseFile file, Optional<Addressee> to, String words) {
    if (to.isEmpty()) {
      return Set.of(Need.CONSENT);
    }
    String once = "reply:" + file.id() + ":" + file.version();
    outbox.put(h, to.get().caller(), new Text(to.get().phone(), words, Kind.NOTICE, once));
    return Set.of();
  }
}
