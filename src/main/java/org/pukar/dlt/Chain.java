package org.pukar.dlt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Everybody who hands a text on, from whoever it comes from to whoever delivers it (TRAI's
/// direction of 20 August 2024). Immutable; threads share it.
///
/// @param told the telemarketers' ids, separated by commas, who delivers last; or the hash itself,
///   as a portal shows it; empty if nobody has to be named
public record Chain(String told) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern IDS = Pattern.compile("[0-9]{10,19}( *, *[0-9]{10,19})*");

  /// @throws IllegalArgumentException if it is neither
  public Chain {
    if (!told.isEmpty() && !HASH.matcher(told).matches() && !IDS.matcher(told).matches()) {
      throw new IllegalArgumentException("neither ids of telemarketers nor a hash");
    }
  }

  /// The hash that a text carries; empty if it needs none.
  ///
  /// @param entity whose text it is, 19 digits
  public String hash(String entity) {
    return told.isEmpty() || HASH.matcher(told).matches()
        ? told
        : hash(List.of((entity + "," + told.replace(" ", "")).split(",", -1)));
  }

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
