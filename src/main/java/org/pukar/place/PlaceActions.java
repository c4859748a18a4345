package org.pukar.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final Places places;

  public PlaceActions(Places places) {
    this.places = places;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            Action.atOnce(
                "places.find",
                ActionShape.looks("exact", "one", "several", "none", "list")
                    .giving("place_name", this::longestLabel),
                this::find)),
        List.of(
            Source.atOnce("places.found", labels(places.all()), this::found),
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
    return switch (places.search(typed)) {
      case Found.One(Place place) ->
          Outcome.of(
              places.isNamed(place, typed) ? "exact" : "one",
              Map.of("place", place.id(), "place_name", places.label(place, asked.language())));
      case Found.Several _ -> Outcome.of("several");
      case Found.None() -> Outcome.of("none");
    };
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
