package org.pukar.dlt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All templates, found by the words that they begin and end with. Immutable.
final class Registry {

  private static final Comparator<Form> MOST_FIXED =
      Comparator.comparingInt(Form::letters)
          .thenComparingInt(Form::fixed)
          .reversed()
          .thenComparing(form -> form.template().id());

  /// By the words before the first gap, then by those behind the last; either may be none.
  private final Shelf<Shelf<List<Form>>> forms = new Shelf<>();

  Registry(List<Template> templates, VariableKind.Whitelist registered) {
    templates.stream()
        .map(template -> Form.of(template, registered))
        .sorted(MOST_FIXED)
        .forEach(form ->
            forms.at(form.beginning(), Shelf::new).at(form.ending(), ArrayList::new).add(form));
  }

  /// The best of those that a text fits: the one with the most fixed letters.
  Optional<Template> fitting(String text) {
    return alike(text)
        .map(alike -> alike.stream().filter(form -> form.fits(text)).findFirst())
        .flatMap(Optional::stream)
        .min(MOST_FIXED)
        .map(Form::template);
  }

  /// What is wrong with a text that fits none: by the template that is most like it.
  Optional<String> fault(String text) {
    return alike(text)
        .flatMap(List::stream)
        .sorted(MOST_FIXED)
        .map(form -> form.fault(text))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Those that begin and end as the text does; in each list the best first.
  private Stream<List<Form>> alike(String text) {
    int length = text.length();
    return forms
        .under(length, of -> text.substring(0, of))
        .flatMap(ends -> ends.under(length, of -> text.substring(length - of)));
  }
}
