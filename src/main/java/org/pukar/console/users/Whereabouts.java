package org.pukar.console.users;

import java.util.Optional;
import java.util.Set;
import org.pukar.text.Language;

/// The places that accounts have. Threads share it; may block.
public interface Whereabouts {
  /// The place that a name means, or an id; empty if none or several.
  Optional<String> find(String typed);

  /// What a place is called, so that [#find] finds it again.
  String name(String id, Language language);

  /// Whether a place is one of these, or lies in one.
  boolean liesIn(String id, Set<String> places);
}
