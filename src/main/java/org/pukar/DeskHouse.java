package org.pukar;

import io.vertx.ext.web.Router;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pukar.access.accounts.Accounts;
import org.pukar.access.accounts.Roster;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Nav;
import org.pukar.console.users.UserPages;
import org.pukar.console.users.Whereabouts;
import org.pukar.place.Found;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.text.Language;
import org.pukar.texts.desk.HeldPages;

/// The pages of those who run the house, put together. Immutable; used once, as Pukar starts.
record DeskHouse(Base base, Parts parts, Accounts accounts) {

  static final List<Nav> NAV =
      List.of(
          new Nav("nav.run", "nav.texts", HeldPages.AT, HeldPages.ROLES),
          new Nav("nav.run", "nav.users", UserPages.AT, UserPages.ROLES));

  List<Consumer<Router>> routes(Desk desk, Entrance entrance) {
    Roster roster = new Roster(base.database(), accounts, parts.cases().audit());
    return List.of(
        new HeldPages(parts.outbox(), desk, entrance)::mount,
        new UserPages(
                roster, new Named(parts.places()), desk, entrance, base.settings().publicUrl())
            ::mount);
  }

  /// Places by the names that the directory has.
  private record Named(Places places) implements Whereabouts {

    @Override
    public Optional<String> find(String typed) {
      return places
          .find(typed)
          .or(() -> places.states().stream().filter(state -> isCalled(state, typed)).findFirst())
          .map(Place::id)
          .or(() -> meant(typed));
    }

    /// `Kalahandi, Odisha` is the one of that name that is called so.
    private Optional<String> meant(String typed) {
      String name = typed.split(",", 2)[0].strip();
      return switch (places.search(name)) {
        case Found.One(Place place) -> Optional.of(place.id());
        case Found.Several(List<Place> several) ->
            several.stream()
                .filter(place -> isCalled(place, typed))
                .map(Place::id)
                .reduce((_, _) -> "")
                .filter(id -> !id.isEmpty());
        case Found.None _ -> Optional.empty();
      };
    }

    private boolean isCalled(Place place, String typed) {
      return List.of(Language.values()).stream()
          .anyMatch(language -> places.label(place, language).equalsIgnoreCase(typed));
    }

    @Override
    public String name(String id, Language language) {
      return places.find(id).map(place -> places.label(place, language)).orElse(id);
    }

    @Override
    public boolean liesIn(String id, Set<String> some) {
      return !Collections.disjoint(CaseParts.area(places, id).places(), some);
    }
  }
}
