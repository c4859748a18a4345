package org.pukar.access.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that an app on her own phone shows (RFC 6238): of half a minute each; that
/// of the half minute before or behind counts too, for clocks that go wrong. Threads share it.
final class Totp {
  /// Bytes of chance in a secret, as RFC 4226 (§4) wants them.
  static final int BYTES = 20;

  private static final Duration STEP = Duration.ofSeconds(30);

  private final TimeBasedOneTimePasswordGenerator codes =
      new TimeBasedOneTimePasswordGenerator(STEP);

  /// The half minute, counted from 1970, whose code that is; empty if it is none of now.
  OptionalLong step(byte[] secret, String typed, Instant now) {
    long at = now.getEpochSecond() / STEP.toSeconds();
    return LongStream.rangeClosed(at - 1, at + 1)
        .filter(step -> isCode(secret, typed, step))
        .findFirst();
  }

  private boolean isCode(byte[] secret, String typed, long step) {
    String code = code(secret, Instant.ofEpochSecond(step * STEP.toSeconds()));
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }

  String code(byte[] secret, Instant at) {
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(secret, codes.getAlgorithm()), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("no code can be made", e);
    }
  }
}
