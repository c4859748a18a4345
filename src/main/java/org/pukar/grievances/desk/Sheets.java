package org.pukar.grievances.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pukar.console.Chip;
import org.pukar.console.Words;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.cases.search.Sought;
import org.pukar.grievances.evidence.Exhibit;
import org.pukar.grievances.following.Replies;
import org.pukar.grievances.workflow.Act;
import org.pukar.grievances.workflow.State;
import org.pukar.grievances.workflow.Workflow;

/// Lays a case out for its page. Threads share it.
///
/// @param ids name what is done next
record Sheets(
    Workflow workflow,
    Naming naming,
    Function<Dossier, List<Exhibit>> exhibits,
    Function<CaseFile, List<Replies.Ready>> replies,
    Search search,
    Clock clock,
    Supplier<UUID> ids) {

  private static final int OTHERS = 10;

  Sheet of(Doer doer, Dossier dossier, Words words) {
    CaseFile file = dossier.file();
    Instant now = clock.instant();
    State state = workflow.state(file.state());
    return new Sheet(
        Row.of(file, words, naming, now),
        file.version(),
        dues(file, words, now),
        dossier.words(),
        sounds(dossier),
        words.at(file.filedAt()),
        dossier.lines().stream().map(line -> happening(line, words)).toList(),
        state.acts().stream()
            .filter(act -> dossier.allowed().contains(act.name()))
            .map(act -> Deed.of(act, words))
            .toList(),
        naming.owners(List.of(file)),
        naming.agencies(file, words.language()),
        facts(dossier, words),
        margin(doer, dossier, words, now),
        ids.get().toString());
  }

  private Margin margin(Doer doer, Dossier dossier, Words words, Instant now) {
    CaseFile file = dossier.file();
    boolean isActing = doer.mayActOn(file) && !dossier.told().isNameless();
    List<Row> others =
        search.find(doer, new Sought.Caller(file.caller()), OTHERS).stream()
            .filter(other -> !other.id().equals(file.id()))
            .map(other -> Row.of(other, words, naming, now))
            .toList();
    return new Margin(
        isActing ? replies.apply(file) : List.of(),
        others,
        Margin.Between.of(doer, file, naming, words.language()),
        Optional.of(file.caller()).filter(_ -> !dossier.told().isNameless()));
  }

  /// Where what was spoken can be heard: at the filing, and later.
  private List<String> sounds(Dossier dossier) {
    String at = CasePages.AT + "/" + dossier.file().number();
    return exhibits.apply(dossier).stream()
        .filter(one -> one.recording().isPresent())
        .map(
            one -> one.nth() == 0 ? at + "/recording" : at + "/recordings/" + one.recording().get())
        .toList();
  }

  private static List<Chip> dues(CaseFile file, Words words, Instant now) {
    List<Chip> dues = new ArrayList<>();
    file.stateDue().ifPresent(due -> dues.add(Chip.of(words, file.stateSince(), due, now)));
    file.caseDue()
        .ifPresent(due ->
            dues.add(
                new Chip(
                    due.isBefore(now) ? "late" : "ontime",
                    words.say("case.settle-by", "day", words.at(due)),
                    Optional.empty())));
    return dues;
  }

  /// Whether the worker did it: an act of hers, of which none is staff's.
  private Happening happening(Dossier.Line line, Words words) {
    boolean isByWorker =
        workflow.states().stream()
            .flatMap(state -> state.acts().stream())
            .anyMatch(act -> act.name().equals(line.act()) && act.by().contains(Act.WORKER));
    return Happening.of(line, words, naming, isByWorker);
  }

  private static List<String> facts(Dossier dossier, Words words) {
    List<String> facts = new ArrayList<>();
    if (dossier.told().isNameless()) {
      facts.add(words.say("case.nameless"));
    }
    if (dossier.told().said() > 0) {
      facts.add(words.say("case.group", "n", dossier.told().said()));
    }
    if (dossier.file().escalated() > 0) {
      facts.add(words.say("case.escalated", "n", dossier.file().escalated()));
    }
    return facts;
  }
}
