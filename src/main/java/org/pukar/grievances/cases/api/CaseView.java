package org.pukar.grievances.cases.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Dossier;
import org.pukar.grievances.evidence.Exhibit;

/// Cases as the API tells them, in plain values. Stateless.
final class CaseView {

  private CaseView() {}

  static Map<String, Object> of(CaseFile file) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("number", file.number());
    told.put("category", file.category());
    told.put("place", file.area().place());
    told.put("state", file.state());
    told.put("version", file.version());
    told.put("desk", file.desk());
    put(told, "other-desk", file.otherDesk());
    put(told, "offered-to", file.offeredTo());
    file.owner().map(UUID::toString).ifPresent(owner -> told.put("owner", owner));
    told.put("filed", file.filedAt().toString());
    told.put("since", file.stateSince().toString());
    file.stateDue().map(Instant::toString).ifPresent(due -> told.put("state-due", due));
    file.caseDue().map(Instant::toString).ifPresent(due -> told.put("case-due", due));
    told.put("escalated", file.escalated());
    return told;
  }

  static Map<String, Object> of(Dossier dossier, List<Exhibit> exhibits) {
    Map<String, Object> told = of(dossier.file());
    told.put("words", dossier.words());
    Dossier.Tellers tellers = dossier.told();
    if (tellers.isNameless()) {
      told.put("nameless", true);
    }
    if (tellers.said() > 0) {
      told.put("heads", Map.of("said", tellers.said(), "joined", tellers.joined()));
    }
    told.put("allowed", dossier.allowed());
    told.put("acts", dossier.lines().stream().map(CaseView::of).toList());
    told.put("evidence", exhibits.stream().map(CaseView::of).toList());
    told.put("money", Money.of(dossier.lines()));
    return told;
  }

  private static Map<String, Object> of(Exhibit exhibit) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kind", exhibit.kind());
    told.put("nth", exhibit.nth());
    told.put("at", exhibit.at().toString());
    put(told, "sha256", exhibit.sha256());
    exhibit.recording().map(UUID::toString).ifPresent(id -> told.put("recording", id));
    exhibit.actor().map(UUID::toString).ifPresent(actor -> told.put("actor", actor));
    return told;
  }

  private static Map<String, Object> of(Dossier.Line line) {
    Brought brought = line.brought();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("nth", line.nth());
    told.put("act", line.act());
    told.put("state", line.state());
    told.put("at", line.at().toString());
    line.actor().map(UUID::toString).ifPresent(actor -> told.put("actor", actor));
    put(told, "note", brought.note());
    brought.owner().map(UUID::toString).ifPresent(owner -> told.put("owner", owner));
    put(told, "partner", brought.partner());
    put(told, "consent", brought.consent());
    brought.paise().ifPresent(paise -> told.put("paise", paise));
    brought.date().map(LocalDate::toString).ifPresent(date -> told.put("date", date));
    put(told, "cause", brought.cause());
    return told;
  }

  private static void put(Map<String, Object> told, String name, String value) {
    if (!value.isEmpty()) {
      told.put(name, value);
    }
  }

  static List<Map<String, Object>> of(List<CaseFile> files) {
    return files.stream().map(CaseView::of).toList();
  }
}
