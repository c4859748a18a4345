package org.pukar.grievances.cases.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pukar.grievances.cases.Dossier;

/// The amounts of a case side by side: what was claimed, offered, ordered, promised, and what was
/// paid. Stateless.
final class Money {
  /// Of each, the last one counts.
  private static final Map<String, String> SAID =
      Map.of("claim", "claimed", "offer", "offered", "order", "ordered", "promise", "promised");

  /// Of these, all count together.
  private static final String PAY = "pay";

  private static final String PAID = "paid";

  private Money() {}

  /// In paise, by name; none that nobody said.
  static Map<String, Object> of(List<Dossier.Line> lines) {
    Map<String, Object> all = new LinkedHashMap<>();
    long paid = 0;
    for (Dossier.Line line : lines) {
      if (line.brought().paise().isPresent()) {
        long paise = line.brought().paise().getAsLong();
        if (line.act().equals(PAY) || line.act().equals(PAID)) {
          paid += paise;
          all.put(PAID, paid);
        } else if (SAID.containsKey(line.act())) {
          all.put(SAID.get(line.act()), paise);
        }
      }
    }
    return all;
  }
}
