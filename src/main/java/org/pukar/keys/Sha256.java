package org.pukar.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 of a few parts, one behind the other. For one thread, once.
public final class Sha256 {
  /// Copied for each use: to look the function up among the JDK's providers costs more than to run
  /// it over a few bytes.
  private static final MessageDigest READY = ready();

  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = (MessageDigest) READY.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
    }
  }

  private static MessageDigest ready() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// The digest of a text's UTF-8.
  public static byte[] of(String text) {
    return new Sha256().and(text).digest();
  }

  public Sha256 and(byte[] part) {
    digest.update(part);
    return this;
  }

  public Sha256 and(String part) {
    return and(part.getBytes(StandardCharsets.UTF_8));
  }

  /// The 32 bytes.
  public byte[] digest() {
    return digest.digest();
  }
}
