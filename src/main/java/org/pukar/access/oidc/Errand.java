package org.pukar.access.oidc;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.pukar.keys.SealBroken;
import org.pukar.keys.Sealer;

/// Why a browser was sent to the authority, and what proves that it is the same which comes back.
/// Immutable; prints nothing.
///
/// @param to the page of ours where it wanted to go
/// @param invitation that somebody answers by signing in there; empty: none
/// @param state that comes back with the browser
/// @param nonce that comes back within what the authority signs
/// @param verifier whose hash went out, and which itself fetches the answer (RFC 7636)
public record Errand(
    String to, String invitation, String state, String nonce, String verifier, Instant began) {
  /// Somebody types her password there, finds her phone, and types a code.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final byte[] CONTEXT = "errand".getBytes(StandardCharsets.UTF_8);
  private static final String BETWEEN = "\n";

  String seal(Sealer sealer) {
    String plain =
        String.join(
            BETWEEN, List.of(to, invitation, state, nonce, verifier, "" + began.toEpochMilli()));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sealer.seal(plain.getBytes(StandardCharsets.UTF_8), CONTEXT));
  }

  /// Reads what a browser carried; empty if it is not ours, or too old.
  static Optional<Errand> open(String sealed, Sealer sealer, Instant now) {
    try {
      byte[] plain = sealer.open(Base64.getUrlDecoder().decode(sealed), CONTEXT);
      String[] part = new String(plain, StandardCharsets.UTF_8).split(BETWEEN, -1);
      Instant began = Instant.ofEpochMilli(Long.parseLong(part[5]));
      return Optional.of(new Errand(part[0], part[1], part[2], part[3], part[4], began))
          .filter(errand -> errand.began.plus(LONGEST).isAfter(now));
    } catch (IllegalArgumentException | SealBroken _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Errand";
  }
}
