package org.pukar.channel.signed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pukar.config.Secret;

/// Signatures that a provider makes with a secret that only it and we know: an HMAC in base64.
/// Threads share it.
public final class Signature {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<scheme>https?)://(?<user>[^/?#@]*@)?(?<host>\\[[^\\]]*\\]|[^:/?#]*)"
              + "(?<port>:[0-9]+)?(?<rest>.*)",
          Pattern.DOTALL);

  private final SecretKeySpec key;

  /// @param algorithm as the JDK calls it: `HmacSHA1`
  /// @param secret not empty
  public Signature(String algorithm, Secret secret) {
    this.key = new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), algorithm);
  }

  /// Whether that is the signature of the text; takes the same time wherever they differ.
  public boolean isOf(String text, String given) {
    return MessageDigest.isEqual(
        sign(text).getBytes(StandardCharsets.UTF_8),
        given.strip().getBytes(StandardCharsets.UTF_8));
  }

  private String sign(String text) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK makes HMACs", e);
    }
  }

  /// An address without its port and with it (443 or 80 if it names none): providers sign either.
  public static List<String> spellings(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return List.of(address);
    }
    String user = parts.group("user") == null ? "" : parts.group("user");
    String head = parts.group("scheme") + "://" + user + parts.group("host");
    String usual = parts.group("scheme").equals("https") ? ":443" : ":80";
    String port = parts.group("port") == null ? usual : parts.group("port");
    return List.of(head + parts.group("rest"), head + port + parts.group("rest"));
  }
}
