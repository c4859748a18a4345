package org.pukar.place;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pukar.db.Database;
import org.pukar.spelling.Named;
import org.pukar.spelling.Ranking;
import org.pukar.spelling.Spelling;
import org.pukar.text.Language;
import org.pukar.text.Typed;

/// The places of India. States and districts are in memory; what is smaller is in PostgreSQL, as
/// far as files of it were imported. Immutable; threads may share it.
///
/// What asks PostgreSQL says so: it blocks, and throws [org.pukar.db.DatabaseAway] if PostgreSQL is
/// not there.
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
  private final Database database;

  /// @param states in the order in which they are offered
  /// @param districts of each State by its id, in the order in which they are offered
  /// @param aliases other names of a State or district by its id
  Places(
      List<Place> states,
      Map<String, List<Place>> districts,
      Map<String, List<String>> aliases,
      Database database) {
    this.database = database;
    this.states = List.copyOf(states);
    this.districts = Map.copyOf(districts);
    for (Place state : states) {
      byId.put(state.id(), state);
      official(state).forEach(name -> index.addState(name, state));
      aliases.getOrDefault(state.id(), List.of()).forEach(name -> index.addState(name, state));
      for (Place district : districtsOf(state)) {
        byId.put(district.id(), district);
        addNames(district, aliases.getOrDefault(district.id(), List.of()));
      }
    }
  }

  private void addNames(Place district, List<String> others) {
    official(district).forEach(name -> index.add(name, Named.Use.OFFICIAL, district));
    others.forEach(other -> index.add(other, Named.Use.ALIAS, district));
  }

  private static Stream<String> official(Place place) {
    return Stream.of(place.english(), place.local(), place.hindi()).distinct();
  }

  /// Reads `states.csv`, `districts.csv`, `aliases.csv` and `state-aliases.csv`, and offers the
  /// [#CORRIDORS] first.
  ///
  /// @param database has what is smaller than a district; nothing is asked of it yet
  /// @throws java.io.UncheckedIOException if a file cannot be read
  /// @throws org.pukar.csv.CsvException if a file is not such a table, with its line
  public static Places read(Path folder, Database database) {
    return read(folder, CORRIDORS, database);
  }

  /// As [#read(Path, Database)], with other States first.
  ///
  /// @param first codes of the States to be offered first, in this order
  static Places read(Path folder, List<Integer> first, Database database) {
    return new PlacesReader(folder, first).read(database);
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

  /// The place of an id such as `s21`, `d358` or `p115032`; asks PostgreSQL for one that is smaller
  /// than a district.
  public Optional<Place> find(String id) {
    Optional<Place> known = Optional.ofNullable(byId.get(id));
    boolean isStored = known.isEmpty() && id.matches("[bpv]\\d{1,9}");
    return isStored ? database.with(h -> PlaceStore.find(h, id)) : known;
  }

  /// All States and districts, in no order.
  public Collection<Place> all() {
    return byId.values();
  }

  /// All names of States and districts, in every spelling that is known: for whoever finds them
  /// within sentences.
  public List<Named<Place>> names() {
    return index.names();
  }

  /// The district that somebody typed, in Latin letters or an Indian script, well spelled or not,
  /// or its first letters, if need be with the State behind it. A district's very name is taken for
  /// it even if other names begin so; where it may be several, it is not guessed.
  public Found search(String typed) {
    return index.search(typed);
  }

  /// Whether this is what the place is called, letter for letter, in one of its languages: then
  /// nobody need be asked whether it is meant.
  public boolean isNamed(Place place, String typed) {
    return official(place).anyMatch(name -> letters(name).equals(letters(typed)));
  }

  private static Optional<String> letters(String name) {
    return Spelling.of(name).map(Spelling::letters);
  }

  /// The block or gram panchayat that somebody typed, by the same rules as [#search(String)]; a
  /// village only if no larger place fits. Asks PostgreSQL.
  ///
  /// @param within the id of the district or block that it lies in
  public Found search(String within, String typed) {
    Optional<Spelling> sought =
        Optional.of(typed).filter(t -> t.length() <= Index.LONGEST).flatMap(Spelling::of);
    if (sought.isEmpty()) {
      return new Found.None();
    }
    Found large = search(within, sought.get(), List.of(Level.BLOCK, Level.PANCHAYAT));
    return large instanceof Found.None
        ? search(within, sought.get(), List.of(Level.VILLAGE))
        : large;
  }

  private Found search(String within, Spelling sought, List<Level> levels) {
    List<Named<Place>> names = database.with(h -> PlaceStore.names(h, within, levels));
    List<Place> certain = Ranking.certain(sought, names);
    return Found.of(certain.isEmpty() ? Ranking.near(sought, names) : certain);
  }

  /// The places right below one, by English name: a district's blocks and the panchayats that are
  /// in no known block, a block's panchayats, a panchayat's villages. Asks PostgreSQL, unless it is
  /// a State's districts.
  public List<Place> below(Place place) {
    return place.level() == Level.STATE
        ? districtsOf(place)
        : database.with(h -> PlaceStore.below(h, place.id()));
  }

  /// The places that a pin code serves, the largest first, then by English name; a panchayat stands
  /// for its villages. None if there is no such pin code, or its data were not imported. Asks
  /// PostgreSQL.
  ///
  /// @param typed in digits of any script, with or without spaces
  public List<Place> atPin(String typed) {
    String pin = Typed.digits(typed).replace(" ", "");
    return database.with(h -> PlaceStore.atPin(h, pin)).stream()
        .flatMap(id -> find(id).stream())
        .sorted(Comparator.comparing(Place::level).thenComparing(Place::english))
        .toList();
  }

  /// The district that a place lies in, or is. Asks PostgreSQL if it is smaller than a block.
  ///
  /// @return empty for a State, and if the places between are not known
  public Optional<Place> district(Place place) {
    return place.level() == Level.DISTRICT
        ? Optional.of(place)
        : place.parent().flatMap(this::find).flatMap(this::district);
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
  /// Asks PostgreSQL if the place is smaller than a block. A line too long for a screen of 80
  /// letters goes without the State.
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
