package org.pukar.dlt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The hash that names everybody who hands a text on, from whoever it comes from to whoever
/// delivers it (TRAI's direction of 20 August 2024). Stateless.
public final class Chain {

  private Chain() {}

  /// SHA-256 in lowercase hexadecimal.
  ///
  /// @param ids of the entity first, of the telemarketer that delivers last
  public static String hash(List<String> ids) {
    byte[] joined = String.join(",", ids).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(joined));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
