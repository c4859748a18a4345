package org.pukar.callbacks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.pukar.callers.Caller;

/// What a call is about, as it is sealed into its row. Stateless.
final class Reason {
  /// The matter of those who just want to talk.
  static final String TALK = "talk";

  /// All are sealed at this length, so that the length of a row tells nothing.
  private static final int BYTES = 64;

  private Reason() {}

  /// @param about what more there is to say of the matter; may be empty
  static String of(String matter, String about) {
    return matter + ":" + about;
  }

  static boolean isTalk(String reason) {
    return reason.startsWith(of(TALK, ""));
  }

  static byte[] seal(Caller caller, UUID row, String reason) {
    byte[] padded = ByteBuffer.allocate(BYTES).put(reason.getBytes(StandardCharsets.UTF_8)).array();
    return caller.key().seal(padded, context(row));
  }

  static String open(Caller caller, UUID row, byte[] sealed) {
    String padded = new String(caller.key().open(sealed, context(row)), StandardCharsets.UTF_8);
    return padded.replace("\0", "");
  }

  /// The row's id binds the reason to its row.
  private static byte[] context(UUID id) {
    return ("callback " + id).getBytes(StandardCharsets.UTF_8);
  }
}
