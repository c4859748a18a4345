package org.pukar.bench.judge;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.bench.load.Verdict;
import org.pukar.conversation.Polite;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;

/// What is said, in any language, to a caller who cannot be served now. Immutable.
final class PoliteWords {
  private final Set<String> busy = new HashSet<>();
  private final Set<String> away = new HashSet<>();

  /// @param languages the folder of catalogs
  PoliteWords(Path languages) {
    Catalogs catalogs = Catalogs.read(languages);
    catalogs.languages().stream().map(catalogs::in).forEach(this::add);
  }

  private void add(Catalog words) {
    busy.add(words.say(Polite.BUSY, Map.of()));
    for (String late : List.of(Polite.AWAY, Polite.WE_WILL_TEXT, Polite.WE_WILL_CALL)) {
      away.add(words.say(late, Map.of()));
    }
  }

  /// Busy, away, or else wrong. A caller whose language is not known hears several, a line each.
  Verdict verdict(String answer) {
    if (!answer.startsWith("END ")) {
      return Verdict.WRONG;
    }
    String words = answer.substring(4);
    if (words.lines().allMatch(busy::contains)) {
      return Verdict.BUSY;
    }
    return words.lines().allMatch(away::contains) ? Verdict.AWAY : Verdict.WRONG;
  }
}
