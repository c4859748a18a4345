package org.pukar.jobs.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.pukar.jobs.Circle;
import org.pukar.jobs.Job;
import org.pukar.jobs.Jobs;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.trade.Trade;
import org.pukar.trade.Trades;

/// Looks for open jobs: first for what is sought, then, if that is little, in the same State and
/// among near trades. Threads share it.
final class Search {
  /// With fewer jobs the search goes on in the next circle.
  static final int FEW = 4;

  /// Nobody turns more pages than these take.
  static final int MOST = 24;

  private final Jobs jobs;
  private final Trades trades;
  private final Places places;

  Search(Jobs jobs, Trades trades, Places places) {
    this.jobs = jobs;
    this.trades = trades;
    this.places = places;
  }

  /// At most [#MOST] jobs, the nearest circle first, within it the soonest.
  List<Job> look(Sought sought) {
    Set<Job> found = new LinkedHashSet<>();
    List<Circle> circles = circles(sought);
    for (int i = 0; i < circles.size() && found.size() < FEW; i++) {
      found.addAll(jobs.open(circles.get(i), MOST));
    }
    return found.stream().limit(MOST).toList();
  }

  /// How many circles out the first job is: 0 if it is just what is sought, none if there is none.
  OptionalInt distance(Sought sought) {
    List<Circle> circles = circles(sought);
    return IntStream.range(0, circles.size())
        .filter(i -> !jobs.open(circles.get(i), 1).isEmpty())
        .findFirst();
  }

  /// From what is sought outwards. A group of trades is wide enough as it is.
  List<Circle> circles(Sought sought) {
    List<String> work = work(sought.work());
    List<String> near = trades.find(sought.work()).map(t -> ids(trades.near(t))).orElse(List.of());
    List<String> here = sought.district().isEmpty() ? List.of() : List.of(sought.district());
    List<Circle> circles = new ArrayList<>(List.of(new Circle(work, here)));
    if (!here.isEmpty()) {
      circles.add(new Circle(work, state(sought.district())));
    }
    if (!near.isEmpty()) {
      circles.add(new Circle(near, here));
    }
    if (!near.isEmpty() && !here.isEmpty()) {
      circles.add(new Circle(near, state(sought.district())));
      circles.add(new Circle(work, List.of()));
    }
    return circles;
  }

  private List<String> work(String id) {
    if (id.isEmpty()) {
      return List.of();
    }
    return trades.find(id).map(trade -> List.of(trade.id())).orElseGet(() -> ids(trades.of(id)));
  }

  private static List<String> ids(List<Trade> some) {
    return some.stream().map(Trade::id).toList();
  }

  /// All districts of the State in which this one lies.
  private List<String> state(String district) {
    Optional<Place> state = places.find(district).flatMap(Place::parent).flatMap(places::find);
    return state
        .map(s -> places.districts(s.code()).stream().map(Place::id).toList())
        .orElse(List.of(district));
  }
}
