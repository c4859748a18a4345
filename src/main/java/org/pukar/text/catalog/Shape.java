package org.pukar.text.catalog;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a pattern does with its variables. Immutable.
///
/// @param plain those that are said letter by letter, and choose nothing
/// @param counts whether it writes numbers of its own accord
/// @param choices of the others the values that lead to different words
record Shape(Set<String> plain, boolean counts, Map<String, List<Object>> choices) {
  /// Of the plural forms of our languages: 1 is `one`, and 2 is `other`.
  private static final List<Object> ONE_AND_MANY = List.of(1, 2);

  Shape {
    plain = Set.copyOf(plain);
    choices = Map.copyOf(choices);
  }

  static Shape of(MessagePattern pattern) {
    Set<String> plain = new TreeSet<>();
    Map<String, List<Object>> choices = new TreeMap<>();
    boolean counts = false;
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        String name = pattern.getSubstring(pattern.getPart(i + 1));
        counts |= part.getArgType() != ArgType.NONE && part.getArgType() != ArgType.SELECT;
        if (part.getArgType() == ArgType.NONE) {
          plain.add(name);
        } else {
          choices.merge(name, values(pattern, i), Shape::both);
        }
      }
    }
    plain.removeAll(choices.keySet());
    return new Shape(plain, counts, choices);
  }

  private static List<Object> values(MessagePattern pattern, int start) {
    if (pattern.getPart(start).getArgType() != ArgType.SELECT) {
      return ONE_AND_MANY;
    }
    List<Object> names = new ArrayList<>();
    int end = pattern.getLimitPartIndex(start);
    for (int i = start + 2; i < end; i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_SELECTOR) {
        names.add(pattern.getSubstring(part));
      } else if (part.getType() == Part.Type.MSG_START) {
        i = pattern.getLimitPartIndex(i);
      }
    }
    return List.copyOf(names);
  }

  private static List<Object> both(List<Object> one, List<Object> other) {
    Set<Object> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  /// Values that lead to all that the pattern can say; plain ones are `plain`.
  List<Map<String, Object>> all(String plainValue) {
    Map<String, Object> fixed = new HashMap<>();
    plain.forEach(name -> fixed.put(name, plainValue));
    List<Map<String, Object>> all = List.of(fixed);
    for (Map.Entry<String, List<Object>> choice : choices.entrySet()) {
      all = all.stream().flatMap(one -> with(one, choice)).toList();
    }
    return all;
  }

  private static Stream<Map<String, Object>> with(
      Map<String, Object> one, Map.Entry<String, List<Object>> choice) {
    return choice.getValue().stream()
        .map(value -> {
          Map<String, Object> more = new HashMap<>(one);
          more.put(choice.getKey(), value);
          return more;
        });
  }
}
