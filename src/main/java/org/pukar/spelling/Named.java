package org.pukar.spelling;

/// A thing under one of its names. Immutable if the thing is.
///
/// @param use what the name is to the thing
public record Named<T>(Spelling name, Use use, T thing) {

  /// How much a name counts.
  public enum Use {
    /// Its very name, in any language.
    OFFICIAL,
    /// Another name or spelling of it.
    ALIAS,
    /// The end of a name of several words, by which it may be begun.
    TAIL
  }
}
