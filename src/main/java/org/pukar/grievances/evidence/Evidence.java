package org.pukar.grievances.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pukar.db.Database;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.grievances.workflow.Act;
import org.pukar.grievances.workflow.Need;
import org.pukar.keys.Sha256;

/// What proves a complaint, added to a case and listed. Words are sealed as a line of its file,
/// recordings are kept as all are. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Evidence {
  private static final Doer WORKER = Doer.other(Act.WORKER);
  private static final String ADD = "add";
  private static final String STATE = "state";

  private final Database database;
  private final Cases cases;

  public Evidence(Database database, Cases cases) {
    this.database = database;
    this.cases = cases;
  }

  /// The worker adds what she said or wrote; whoever has her case sees it.
  public Acted add(String number, String words, Optional<UUID> recording, String onceKey) {
    return write(WORKER, number, ADD, words, recording, onceKey);
  }

  /// Staff add what somebody stated, or a recording of that caller, or both.
  ///
  /// @return lacking if that recording is not the caller's of that case
  public Acted attach(
      Doer doer, String number, String words, Optional<UUID> recording, String onceKey) {
    return write(doer, number, STATE, words, recording, onceKey);
  }

  /// Whether a recording was added to the case of that number.
  public boolean holds(String number, UUID recording) {
    return CaseNumbers.parse(number)
        .map(known -> database.with(h -> EvidenceStore.isOf(h, known, recording)))
        .orElse(false);
  }

  private Acted write(
      Doer doer,
      String number,
      String act,
      String words,
      Optional<UUID> recording,
      String onceKey) {
    return database.inTransaction(h ->
        cases.write(
            h,
            doer,
            number,
            act,
            Brought.NOTHING.saying(words),
            (_, file) ->
                recording
                    .filter(id ->
                        !EvidenceStore.attach(h, file.id(), file.caller(), id, file.version() + 1))
                    .map(_ -> Set.of(Need.NOTE))
                    .orElse(Set.of()),
            onceKey));
  }

  /// The evidence of a case as somebody reads it: what belongs to lines that she does not see is
  /// not there.
  public List<Exhibit> of(Dossier dossier) {
    List<Exhibit> all = new ArrayList<>();
    if (!dossier.words().isEmpty()) {
      all.add(
          new Exhibit(
              "words",
              Optional.empty(),
              0,
              hash(dossier.words()),
              dossier.file().filedAt(),
              Optional.empty()));
    }
    Map<Integer, Dossier.Line> lines =
        dossier.lines().stream().collect(Collectors.toMap(Dossier.Line::nth, Function.identity()));
    database.with(h -> EvidenceStore.said(h, dossier.file().id())).stream()
        .filter(said -> said.nth() == 0 || lines.containsKey(said.nth()))
        .map(said -> exhibit(said, Optional.ofNullable(lines.get(said.nth()))))
        .forEach(all::add);
    lines.values().stream().flatMap(line -> words(line).stream()).forEach(all::add);
    all.sort(Comparator.comparingInt(Exhibit::nth));
    return List.copyOf(all);
  }

  private static Exhibit exhibit(EvidenceStore.Said said, Optional<Dossier.Line> line) {
    return new Exhibit(
        "recording",
        Optional.of(said.id()),
        said.nth(),
        said.sha256(),
        said.at(),
        line.flatMap(Dossier.Line::actor));
  }

  private static Optional<Exhibit> words(Dossier.Line line) {
    boolean isEvidence = line.act().equals(ADD) || line.act().equals(STATE);
    String words = line.brought().note();
    return isEvidence && !words.isEmpty()
        ? Optional.of(
            new Exhibit(
                line.act().equals(ADD) ? "words" : "statement",
                Optional.empty(),
                line.nth(),
                hash(words),
                line.at(),
                line.actor()))
        : Optional.empty();
  }

  /// Reckoned from the words when they are read: the seal tells already whether they are as they
  /// were written, and a hash beside it would let guesses be tried.
  private static String hash(String words) {
    return HexFormat.of().formatHex(Sha256.of(words));
  }
}
