package org.pukar.dlt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All templates, found by the words that they begin or end with. Immutable.
final class Registry {

  private static final Comparator<Form> MOST_FIXED =
      Comparator.comparingInt(Form::fixed).reversed().thenComparing(form -> form.template().id());

  /// By the words before the first gap; those without any by the words behind the last.
  private final Map<String, List<Form>> beginnings = new HashMap<>();

  private final Map<String, List<Form>> endings = new HashMap<>();
  private final TreeSet<Integer> beginningLengths = new TreeSet<>();
  private final TreeSet<Integer> endingLengths = new TreeSet<>();

  Registry(List<Template> templates) {
    templates.stream().map(Form::of).sorted(MOST_FIXED).forEach(this::add);
  }

  private void add(Form form) {
    if (form.beginning().isEmpty()) {
      put(form.ending(), form, endings, endingLengths);
    } else {
      put(form.beginning(), form, beginnings, beginningLengths);
    }
  }

  private static void put(
      String key, Form form, Map<String, List<Form>> forms, Set<Integer> lengths) {
    forms.computeIfAbsent(key, _ -> new ArrayList<>()).add(form);
    lengths.add(key.length());
  }

  /// The best of those that a text fits: the one with the most fixed letters.
  Optional<Template> fitting(String text) {
    return alike(text).stream()
        .map(forms -> forms.stream().filter(form -> form.fits(text)).findFirst())
        .flatMap(Optional::stream)
        .min(MOST_FIXED)
        .map(Form::template);
  }

  /// What is wrong with a text that fits none: by the template that is most like it.
  Optional<String> fault(String text) {
    return alike(text).stream()
        .flatMap(List::stream)
        .sorted(MOST_FIXED)
        .map(form -> form.fault(text))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Lists of those that begin, or end, as the text does.
  private List<List<Form>> alike(String text) {
    List<List<Form>> alike = new ArrayList<>();
    for (int length : beginningLengths.headSet(text.length(), true)) {
      alike.add(beginnings.getOrDefault(text.substring(0, length), List.of()));
    }
    for (int length : endingLengths.headSet(text.length(), true)) {
      alike.add(endings.getOrDefault(text.substring(text.length() - length), List.of()));
    }
    return alike;
  }
}
