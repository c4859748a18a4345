package org.pukar.simulator;

import java.net.URI;
import java.util.List;

/// What `scripts/dial` was asked for. Immutable.
///
/// @param base the gateway's address, `http://127.0.0.1:8080`
/// @param number the phone to pretend to be, E.164
/// @param code what is dialled first
record DialOptions(URI base, String number, String code) {

  private static final String STEM =
      SimulatedNetwork.DEMO
          .serviceCode()
          .substring(0, SimulatedNetwork.DEMO.serviceCode().length() - 1);

  /// Reads `[--number N] [--code C] [address]`.
  ///
  /// @throws IllegalArgumentException with a sentence for the person at the terminal
  DialOptions with(List<String> args) {
    if (args.isEmpty()) {
      return this;
    }
    String first = args.getFirst();
    if (!first.startsWith("-")) {
      return new DialOptions(URI.create(first), number, code).with(args.subList(1, args.size()));
    }
    if (args.size() == 1) {
      throw new IllegalArgumentException(first + " needs a value");
    }
    return option(first, args.get(1)).with(args.subList(2, args.size()));
  }

  private DialOptions option(String name, String value) {
    return switch (name) {
      case "--number" -> new DialOptions(base, value, code);
      case "--code" -> new DialOptions(base, number, value);
      default -> throw new IllegalArgumentException("there is no option " + name);
    };
  }

  /// The service code a dialled code belongs to: the demo's, also with inputs behind it; any other
  /// is its own.
  static String serviceCode(String dialled) {
    return inputs(dialled).isEmpty() ? dialled : SimulatedNetwork.DEMO.serviceCode();
  }

  /// The inputs dialled behind the demo's code: `*384*26*3*1#` brings 3 and 1.
  static List<String> inputs(String dialled) {
    if (!dialled.startsWith(STEM + "*") || !dialled.endsWith("#")) {
      return List.of();
    }
    return List.of(dialled.substring(STEM.length() + 1, dialled.length() - 1).split("\\*", -1));
  }
}
