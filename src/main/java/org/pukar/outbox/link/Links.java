package org.pukar.outbox.link;

import java.util.List;
import java.util.Optional;

/// All ways out, in the order in which they are tried. Immutable; threads share it.
///
/// @param route the first is the usual one
public record Links(List<Link> route) {

  public Links {
    route = List.copyOf(route);
    if (route.isEmpty()) {
      throw new IllegalArgumentException("no way out");
    }
  }

  /// No way at all: for a house that sends nothing.
  public static Links nowhere() {
    return new Links(
        List.of(new Link("nowhere", _ -> new Handed.Unreachable(), 1, 1, false, 0, _ -> 1)));
  }

  /// A way, and in a word why it was chosen: that is kept with the text.
  public record Chosen(Link link, String why) {}

  /// The way of a new text: an answer's is the one by which the text came that it answers.
  ///
  /// @param brought the link by which the text came that it answers, if there is one
  public Chosen choose(Optional<String> brought) {
    return brought
        .flatMap(this::find)
        .map(link -> new Chosen(link, "answers"))
        .orElseGet(() -> new Chosen(route.getFirst(), "usual"));
  }

  /// The next way for a text that these did not take.
  public Optional<Link> after(List<String> tried) {
    return route.stream().filter(link -> !tried.contains(link.name())).findFirst();
  }

  /// The link of that name, if there is one.
  public Optional<Link> find(String name) {
    return route.stream().filter(link -> link.name().equals(name)).findFirst();
  }

  /// Whether any takes only registered templates.
  public boolean someAskForTemplates() {
    return route.stream().anyMatch(Link::registered);
  }

  /// The names of all.
  public List<String> names() {
    return route.stream().map(Link::name).toList();
  }
}
