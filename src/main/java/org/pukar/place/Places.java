package org.pukar.place;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pukar.text.Language;

/// All States and districts of India, in memory. Immutable; threads may share it.
public final class Places {
  /// The States that most callers come from or work in, by code: Odisha, Bihar, Uttar Pradesh, West
  /// Bengal, Jharkhand, Rajasthan, Madhya Pradesh, Chhattisgarh, Kerala, Tamil Nadu, Gujarat,
  /// Maharashtra, Delhi, Karnataka, Telangana.
  public static final List<Integer> CORRIDORS =
      List.of(21, 10, 9, 19, 20, 8, 23, 22, 32, 33, 24, 27, 7, 29, 36);

  /// What a label may have of a screen of 80 letters, with its key, a hint and the ways on and
  /// back.
  private static final int MOST_LETTERS = 36;

  private final List<Place> states;
  private final Map<String, List<Place>> districts;
  private final Map<String, Place> byId = new HashMap<>();
  private final Index index = new Index();

  /// @param states in the order in which they are offered
  /// @param districts of each State by its id, in the order in which they are offered
  /// @param aliases other names of a district by its id
  Places(
      List<Place> states, Map<String, List<Place>> districts, Map<String, List<String>> aliases) {
    this.states = List.copyOf(states);
    this.districts = Map.copyOf(districts);
    for (Place state : states) {
      byId.put(state.id(), state);
      for (Place district : districtsOf(state)) {
        byId.put(district.id(), district);
        addNames(district, state, aliases.getOrDefault(district.id(), List.of()));
      }
    }
  }

  private void addNames(Place district, Place state, List<String> others) {
    index.add(district.english(), state.english(), district);
    index.add(district.local(), state.local(), district);
    index.add(district.hindi(), state.hindi(), district);
    others.forEach(other -> index.add(other, state.english(), district));
  }

  /// Reads `states.csv`, `districts.csv` and `aliases.csv`, and offers the [#CORRIDORS] first.
  ///
  /// @throws java.io.UncheckedIOException if a file cannot be read
  /// @throws CsvException if a file is not such a table, with its line
  public static Places read(Path folder) {
    return read(folder, CORRIDORS);
  }

  /// As [#read(Path)], with other States first.
  ///
  /// @param first codes of the States to be offered first, in this order
  public static Places read(Path folder, List<Integer> first) {
    return new PlacesReader(folder, first).read();
  }

  /// All States, those first that most callers need, then the others by English name.
  public List<Place> states() {
    return states;
  }

  /// A State's districts by English name; none if there is no State of that code.
  public List<Place> districts(int state) {
    return find(Level.STATE.letter() + state).map(this::districtsOf).orElse(List.of());
  }

  private List<Place> districtsOf(Place state) {
    return districts.getOrDefault(state.id(), List.of());
  }

  /// The place of an id such as `s21` or `d358`.
  public Optional<Place> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// All States and districts, in no order.
  public Collection<Place> all() {
    return byId.values();
  }

  /// The district that somebody typed, in Latin letters or an Indian script, well spelled or not,
  /// or its first letters, if need be with the State behind it. A district's very name is taken for
  /// it even if other names begin so.
  public Found search(String typed) {
    return index.search(typed);
  }

  /// A place's name for a screen: in the language's script if it is known so, else in English.
  public String name(Place place, Language language) {
    String name =
        switch (language) {
          case HINDI -> place.hindi();
          case ODIA, BENGALI, MALAYALAM ->
              place.localLanguage().equals(language.code()) ? place.local() : "";
          case ENGLISH, HINDI_LATIN, ODIA_LATIN, BENGALI_LATIN, MALAYALAM_LATIN -> "";
        };
    return name.isEmpty() ? place.english() : name;
  }

  /// A place's name with its State's, where the name alone might be another's: `Aurangabad, Bihar`.
  /// A line too long for a screen of 80 letters goes without the State.
  public String label(Place place, Language language) {
    String name = name(place, language);
    return place
        .parent()
        .flatMap(this::find)
        .map(s -> name + ", " + name(s, language))
        .filter(label -> language.isLatin() || label.length() <= MOST_LETTERS)
        .orElse(name);
  }
}
