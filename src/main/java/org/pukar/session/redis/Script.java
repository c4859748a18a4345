package org.pukar.session.redis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A Lua script that runs inside Redis, with the SHA-1 that Redis calls it by. Immutable.
public final class Script {
  private final String text;
  private final byte[] hash;

  private Script(String text, byte[] hash) {
    this.text = text;
    this.hash = hash;
  }

  /// Reads the script of that name from beside the class that uses it.
  public static Script named(Class<?> user, String name) {
    try (InputStream in = user.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalStateException("no script " + name);
      }
      byte[] text = in.readAllBytes();
      byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(text);
      return new Script(
          new String(text, StandardCharsets.UTF_8),
          HexFormat.of().formatHex(sha1).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("script " + name + " cannot be read", e);
    }
  }

  String text() {
    return text;
  }

  byte[] hash() {
    return hash;
  }
}
