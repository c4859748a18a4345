package org.pukar.outbox;

import java.util.Optional;
import org.pukar.phone.PhoneNumber;

/// A text message that is to be sent. Immutable; prints nothing of it.
///
/// @param words what the phone shows, as it is
/// @param onceKey names the deed that promised it: put again, it is the same text. It is stored as
///   it stands, so it must tell nothing of the caller
/// @param by how the text came that it answers, by which it leaves too; empty: by the usual route
public record Text(PhoneNumber to, String words, Kind kind, String onceKey, Optional<By> by) {

  /// A way by which a text came.
  ///
  /// @param link the provider's link
  /// @param number that it was written to
  public record By(String link, String number) {}

  /// A text of our own accord, or one that answers what did not come as a text.
  public Text(PhoneNumber to, String words, Kind kind, String onceKey) {
    this(to, words, kind, onceKey, Optional.empty());
  }

  /// The answer to a text. It may go to a phone that never agreed to anything, of which nothing is
  /// kept once it has left.
  public static Text answering(PhoneNumber to, String words, String onceKey, By by) {
    return new Text(to, words, Kind.ANSWER, onceKey, Optional.of(by));
  }

  @Override
  public String toString() {
    return "Text";
  }
}
