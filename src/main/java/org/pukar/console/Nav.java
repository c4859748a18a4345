package org.pukar.console;

import java.util.Set;
import org.pukar.access.Role;

/// An entry of the list of pages. Immutable.
///
/// @param group the key of the words above it, `nav.work`
/// @param key of its own words, and of its icon
/// @param roles who sees it
public record Nav(String group, String key, String path, Set<Role> roles) {

  public Nav {
    roles = Set.copyOf(roles);
  }
}
