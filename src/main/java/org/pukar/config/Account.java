package org.pukar.config;

import java.util.List;
import java.util.Map;

/// Our account at a provider: the address of its API and what it wants to know of us. Immutable;
/// prints no secret.
///
/// @param provider its name: `kannel`
/// @param url the base address of its API; empty: in demo nothing leaves the machine, in production
///   the provider's own address, if it has one
/// @param values what else is set for it in `config/pukar.yaml`, by name: `account_sid`
public record Account(String provider, String url, Map<String, Secret> values) {
  private static final List<String> LETS_IN =
      List.of("url", "key", "password", "token", "auth_token", "authkey");

  public Account {
    values = Map.copyOf(values);
  }

  /// A value of it; empty if it is not set.
  public Secret value(String name) {
    return values.getOrDefault(name, new Secret(""));
  }

  /// The same, or this if it is not set.
  public String text(String name, String otherwise) {
    String set = text(name);
    return set.isEmpty() ? otherwise : set;
  }

  /// A whole number, or this if it is not set.
  ///
  /// @throws SettingsException if it is no number above 0
  public int number(String name, int otherwise) {
    String set = text(name, Integer.toString(otherwise));
    if (!set.matches("[0-9]{1,7}")) {
      throw new SettingsException(provider + "." + name + " must be a whole number.");
    }
    return Integer.parseInt(set);
  }

  /// Whether we have an account there: an address, or what lets us in.
  public boolean isSet() {
    return LETS_IN.stream().anyMatch(name -> !value(name).isEmpty());
  }

  /// The same, where it is no secret.
  public String text(String name) {
    return value(name).reveal();
  }
}
