package org.pukar.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Source;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.schemes.rules.fact.Fact.Kind;
import org.pukar.text.catalog.Catalog;

/// The answers that questions about facts offer: `schemes.yes-no` for all that are yes or no, and
/// `schemes.<fact>` for each that has answers of its own. Stateless.
final class SchemeLists {
  private static final String UNSURE = "answer.unsure";
  private static final String YES = "common.yes";
  private static final String NO = "common.no";
  private static final String UP_TO = "answer.up-to";
  private static final String MORE_THAN = "answer.more-than";

  /// The variable of a band's end.
  static final String END = "end";

  private SchemeLists() {}

  static Stream<Source> of(Iterable<Fact> facts) {
    List<Source> lists = new ArrayList<>();
    lists.add(list("yes-no", new Kind.YesNo()));
    for (Fact fact : facts) {
      if (fact.kind() instanceof Kind.OneOf || fact.kind() instanceof Kind.Bands) {
        lists.add(list(fact.name(), fact.kind()));
      }
    }
    return lists.stream();
  }

  /// The keys that these lists say.
  static Set<String> keys(Iterable<Fact> facts) {
    Set<String> keys = new TreeSet<>(List.of(UNSURE, YES, NO));
    for (Fact fact : facts) {
      if (fact.kind() instanceof Kind.OneOf(List<String> words)) {
        words.forEach(word -> keys.add(key(fact.name(), word)));
      } else if (fact.kind() instanceof Kind.Bands) {
        keys.addAll(List.of(UP_TO, MORE_THAN));
      }
    }
    return keys;
  }

  private static Source list(String name, Kind kind) {
    return Source.atOnce(
        "schemes." + name,
        new SourceShape(false, words -> options(name, kind, words)),
        asked -> options(name, kind, asked.words()));
  }

  private static List<Option> options(String name, Kind kind, Catalog words) {
    List<Option> options = new ArrayList<>();
    switch (kind) {
      case Kind.YesNo _ -> {
        options.add(new Option(Fact.YES, words.say(YES, Map.of())));
        options.add(new Option(Fact.NO, words.say(NO, Map.of())));
      }
      case Kind.OneOf(List<String> all) ->
          all.forEach(word -> options.add(new Option(word, words.say(key(name, word), Map.of()))));
      case Kind.Bands(List<Integer> ends) -> bands(ends, words, options);
      case Kind.Whole _, Kind.State _ -> throw new IllegalArgumentException("no list of " + name);
    }
    options.add(new Option(Answers.UNSURE, words.say(UNSURE, Map.of())));
    return options;
  }

  private static void bands(List<Integer> ends, Catalog words, List<Option> options) {
    List<String> ids = Fact.bands(ends);
    for (int i = 0; i < ends.size(); i++) {
      options.add(new Option(ids.get(i), words.say(UP_TO, Map.of(END, ends.get(i)))));
    }
    options.add(new Option(ids.getLast(), words.say(MORE_THAN, Map.of(END, ends.getLast()))));
  }

  private static String key(String fact, String word) {
    return "answer." + fact + "." + word;
  }
}
