package org.pukar.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.pukar.keys.Sha256;

/// The names under which Redis keeps a caller's sessions. They are made from the phone's keyed
/// index, so they tell nothing, and all of a caller share a hash tag, so that one node of a cluster
/// holds them. Immutable.
///
/// @param caller stands for the phone
/// @param name stands for one session of that phone, and is the session's id
public record SessionKey(String caller, String name) {
  private static final int BYTES = 12;

  /// The key of a provider's session with a phone. The same line from another phone is another
  /// session.
  ///
  /// @param phoneIndex the keyed index of the phone
  public static SessionKey of(byte[] phoneIndex, String provider, String line) {
    String caller = encode(phoneIndex);
    return new SessionKey(caller, encode(hash(phoneIndex, provider + "|" + line)));
  }

  /// The same caller's session of another name.
  public SessionKey named(String other) {
    return new SessionKey(caller, other);
  }

  /// The same session where it lies when another takes its name: some providers give all sessions
  /// of a phone one line.
  public SessionKey aside() {
    return named(name + "~");
  }

  byte[] session() {
    return ("session:{" + caller + "}:" + name).getBytes(StandardCharsets.US_ASCII);
  }

  byte[] last() {
    return ("last:{" + caller + "}").getBytes(StandardCharsets.US_ASCII);
  }

  byte[] dials() {
    return ("dials:{" + caller + "}").getBytes(StandardCharsets.US_ASCII);
  }

  byte[] texts() {
    return ("texts:{" + caller + "}").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hash(byte[] phoneIndex, String line) {
    return new Sha256().and(phoneIndex).and(line).digest();
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BYTES));
  }
}
