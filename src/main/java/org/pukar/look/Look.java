package org.pukar.look;

import org.pukar.http.Static;

/// The files that all pages share. Stateless.
public final class Look {
  private static final String[] FILES = {
    "icon.svg",
    "fonts/devanagari.woff2",
    "fonts/bengali.woff2",
    "fonts/odia.woff2",
    "fonts/malayalam.woff2",
    "style/desk.css"
  };

  private Look() {}

  /// They, and behind them those of a page.
  ///
  /// @param neighbour a class that they lie beside
  public static Static with(Class<?> neighbour, String... paths) {
    return Static.beside(Look.class, FILES).and(neighbour, paths);
  }
}
