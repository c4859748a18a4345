package org.pukar.sealed;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.pukar.session.packed.PackedReader;
import org.pukar.session.packed.PackedWriter;

/// What is known of a sealed case. Immutable; prints nothing of it.
///
/// @param category its code; what the caller chose until an officer knows better
/// @param words as the officer wrote them down; the operator asks no details of the act
/// @param place the id of the place it is about; may be empty
public record Contents(Stage stage, String category, String words, String place, Safe safe) {
  /// The longest words that fit: what is kept is always of one length, which tells nothing.
  static final int LONGEST = 4_000;

  private static final int BYTES = 16 * 1024;

  /// How far a sealed case is. Immutable, as enums are.
  public enum Stage {
    /// Somebody has it and has not reached her.
    TAKEN,
    /// She was spoken to; what follows is her plan, with a day for each step.
    CONTACTED,
    /// As she wished.
    CLOSED;

    /// As it is written over the API.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The stage of that code.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Stage of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  byte[] bytes() {
    PackedWriter to = new PackedWriter();
    to.text(stage.code());
    to.text(category);
    to.text(words);
    to.text(place);
    safe.write(to);
    byte[] packed = to.bytes();
    return ByteBuffer.allocate(BYTES).put(packed).array();
  }

  static Contents of(byte[] bytes) {
    PackedReader from = new PackedReader(bytes);
    return new Contents(
        Stage.of(from.text()), from.text(), from.text(), from.text(), Safe.read(from));
  }

  @Override
  public String toString() {
    return "Contents";
  }
}
