package org.pukar.texts.killed;

import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pukar.Soak;
import org.pukar.killed.Victim;
import org.pukar.killed.Wrongs;
import org.pukar.texts.killed.Ledger.Took;

/// Compares what was promised to phones, each the same text, with what the network took: each phone
/// got it once, or it is `unknown`, and was truly in doubt. One thread only.
record Delivered(Victim victim, Ledger ledger, Wrongs wrongs) {

  /// Compares all.
  ///
  /// @param figures what the campaign says of itself
  void compare(int phones, JsonObject figures) throws SQLException {
    List<String> unknown = ids("unknown");
    Soak.UNKNOWN.count(unknown.size());
    compareNetwork(phones, unknown);
    unknown.stream()
        .filter(id -> victim.doubts(id) == 0)
        .forEach(id -> wrongs.add(Soak.WRONG, id + " is unknown and was never in doubt"));
    Map<String, Integer> became = new HashMap<>(Map.of("taken", ids("taken").size()));
    became.put("unknown", unknown.size());
    became.values().remove(0);
    JsonObject told = figures.getJsonObject("became");
    boolean addsUp = became.values().stream().mapToInt(Integer::intValue).sum() == phones;
    if (!addsUp || figures.getInteger("phones") != phones || !isSame(became, told)) {
      wrongs.add(Soak.WRONG, "%s of %d phones, told as %s".formatted(became, phones, figures));
    }
  }

  private static boolean isSame(Map<String, Integer> became, JsonObject told) {
    return became.entrySet().stream()
        .allMatch(one -> one.getValue().equals(told.getInteger(one.getKey())));
  }

  private void compareNetwork(int phones, List<String> unknown) {
    Map<String, List<Took>> byPhone = ledger.by(Took::phone);
    int without = 0;
    for (int phone = 0; phone < phones; phone++) {
      List<Took> got = byPhone.getOrDefault(Writers.phone(phone), List.of());
      without += got.isEmpty() ? 1 : 0;
      if (got.size() > 1) {
        wrongs.add(Soak.DOUBLE, "left twice: " + got);
      }
      got.stream()
          .filter(took -> !took.words().equals(CampaignDesk.WORDS))
          .forEach(took -> wrongs.add(Soak.WRONG, "other words: " + took));
    }
    if (without > unknown.size()) {
      wrongs.add(Soak.LOST, "%d phones, unknown are %s".formatted(without, unknown));
    }
  }

  private List<String> ids(String state) throws SQLException {
    return victim.stored().cells("SELECT id FROM outbox WHERE state = '" + state + "'");
  }
}
