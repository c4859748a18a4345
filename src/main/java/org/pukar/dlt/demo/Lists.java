package org.pukar.dlt.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pukar.dlt.VariableKind;
import org.pukar.text.catalog.Catalog;

/// The lists that screens end with, by how many options they have and whether they lead on or back.
/// They are what the later pages of a screen have in common: those begin with an option, or in the
/// midst of a long text. Stateless.
final class Lists {

  /// 9 leads on, 0 back.
  private static final int MOST_OPTIONS = 8;

  private static final String VAR = VariableKind.VAR.tag();

  /// A page's worth of words.
  private static final String ABOVE = VAR.repeat(20) + "\n";

  private static final String LABEL = VAR.repeat(3);

  private Lists() {}

  static List<String> of(Catalog catalog) {
    String more = "9 " + catalog.say("common.more", Map.of());
    String back = "0 " + catalog.say("common.back", Map.of());
    List<String> lists = new ArrayList<>();
    for (int options = 0; options <= MOST_OPTIONS; options++) {
      for (String way : List.of(more, back, more + "\n" + back)) {
        String list = options == 0 ? way : options(options) + "\n" + way;
        lists.add(list);
        lists.add(ABOVE + list);
      }
      if (options > 0) {
        lists.add(options(options));
      }
    }
    return lists;
  }

  private static String options(int options) {
    return IntStream.rangeClosed(1, options)
        .mapToObj(key -> key + " " + LABEL)
        .collect(Collectors.joining("\n"));
  }
}
