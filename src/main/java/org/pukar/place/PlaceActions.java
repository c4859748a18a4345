package org.pukar.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.text.Language;
import org.pukar.text.Longest;
import org.pukar.text.Typed;
import org.pukar.text.catalog.Catalog;

/// What dialogues can ask about places: find what was typed, list States and their districts.
/// Threads share it.
public final class PlaceActions {
  /// Typed in place of a name, it asks for the lists.
  private static final String LIST = "1";

  /// A pin code of India: six digits, the first no zero.
  private static final Pattern PIN = Pattern.compile("[1-9]\\d{2} ?\\d{3}");

  private final Places places;

  public PlaceActions(Places places) {
    this.places = places;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            Action.atOnce(
                "places.find",
                ActionShape.looks("exact", "one", "several", "none", "list", "pin")
                    .giving("place_name", this::longestLabel),
                this::find),
            new Action(
                "places.at-pin",
                ActionShape.looks("one", "several", "none")
                    .giving("place_name", this::longestLabel),
                this::findAtPin)),
        List.of(
            Source.atOnce("places.found", labels(places.all()), this::found),
            new Source(
                "places.at-pin",
                labels(places.all()),
                asked -> labelled(atPin(asked), asked.language()),
                false),
            Source.atOnce(
                "places.states",
                names(places.states()),
                asked -> named(places.states(), asked.language())),
            Source.atOnce(
                "places.districts",
                names(places.all()),
                asked -> named(districts(asked), asked.language()))),
        Set.of());
  }

  private Outcome find(Asked asked) {
    String typed = asked.value("typed-place");
    if (Typed.digits(typed).equals(LIST)) {
      return Outcome.of("list");
    }
    if (PIN.matcher(Typed.digits(typed)).matches()) {
      return Outcome.of("pin");
    }
    Found found = places.search(typed);
    boolean isNamed = found instanceof Found.One(Place one) && places.isNamed(one, typed);
    return outcome(isNamed ? "exact" : "one", found, asked.language());
  }

  private Outcome findAtPin(Asked asked) {
    return outcome("one", Found.of(atPin(asked)), asked.language());
  }

  private Outcome outcome(String one, Found found, Language language) {
    return switch (found) {
      case Found.One(Place place) ->
          Outcome.of(one, Map.of("place", place.id(), "place_name", places.label(place, language)));
      case Found.Several _ -> Outcome.of("several");
      case Found.None() -> Outcome.of("none");
    };
  }

  /// The districts that a typed pin code serves.
  private List<Place> atPin(Asked asked) {
    return places.atPin(asked.value("typed-place")).stream()
        .flatMap(place -> places.district(place).stream())
        .distinct()
        .toList();
  }

  private List<Option> found(Asked asked) {
    return switch (places.search(asked.value("typed-place"))) {
      case Found.One(Place place) -> labelled(List.of(place), asked.language());
      case Found.Several(List<Place> several) -> labelled(several, asked.language());
      case Found.None() -> List.of();
    };
  }

  private Collection<Place> districts(Asked asked) {
    int state = places.find(asked.value("state")).orElseThrow().code();
    return places.districts(state);
  }

  private List<Option> named(Collection<Place> some, Language language) {
    return some.stream()
        .map(place -> new Option(place.id(), places.name(place, language)))
        .toList();
  }

  private List<Option> labelled(Collection<Place> some, Language language) {
    return some.stream()
        .map(place -> new Option(place.id(), places.label(place, language)))
        .toList();
  }

  /// Every place stands for itself: the linter draws them all, so none is ever too long for a
  /// screen.
  private SourceShape names(Collection<Place> some) {
    return new SourceShape(false, words -> named(some, words.language()));
  }

  private SourceShape labels(Collection<Place> some) {
    return new SourceShape(false, words -> labelled(some, words.language()));
  }

  private String longestLabel(Catalog words) {
    return Longest.of(places.all().stream().map(place -> places.label(place, words.language())));
  }
}
