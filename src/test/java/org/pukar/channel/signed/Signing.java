package org.pukar.channel.signed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pukar.http.Form;

/// Signs as providers do whose fields come once each. Stateless.
public final class Signing {
  public static final String TOKEN = "a-made-up-token-of-32-letters-ab";

  private Signing() {}

  /// An HMAC in base64.
  public static String sign(String algorithm, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), algorithm));
      byte[] bytes = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Names and values of a form one behind the other, in order of the names.
  public static String sorted(String form) {
    return Stream.of(form.split("&"))
        .sorted()
        .map(field -> Form.ofQuery(field).orElseThrow())
        .flatMap(one -> one.all().entrySet().stream())
        .map(field -> field.getKey() + field.getValue().getFirst())
        .collect(Collectors.joining());
  }
}
