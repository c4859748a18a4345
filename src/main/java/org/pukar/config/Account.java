package org.pukar.config;

import java.util.Map;

/// Our account at a provider: the address of its API and what it wants to know of us. Immutable;
/// prints no secret.
///
/// @param provider its name: `kannel`
/// @param url the base address of its API; empty: in demo nothing leaves the machine, in production
///   the provider's own address, if it has one
/// @param values what else is set for it in `config/pukar.yaml`, by name: `account_sid`
public record Account(String provider, String url, Map<String, Secret> values) {
  public Account {
    values = Map.copyOf(values);
  }

  /// A value of it; empty if it is not set.
  public Secret value(String name) {
    return values.getOrDefault(name, new Secret(""));
  }

  /// The same, where it is no secret.
  public String text(String name) {
    return value(name).reveal();
  }
}
