package org.pukar.channel.signed;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pukar.config.Secret;
import org.pukar.http.Form;
import org.pukar.keys.Sha256;

/// Says whether Twilio made a request: an HMAC-SHA1 under our auth token of the address that it was
/// sent to, and of what a form holds. There is no time in it: repeats are known by the text's own
/// name. Threads share it.
///
/// Source: the test vectors of Twilio's libraries.
public final class TwilioSeal implements Seal {
  private static final String HEADER = "X-Twilio-Signature";
  private static final String HASH = "bodySHA256";

  private final Signature signature;
  private final String publicUrl;

  /// @param token not empty
  public TwilioSeal(Secret token, String publicUrl) {
    this.signature = new Signature("HmacSHA1", token);
    this.publicUrl = publicUrl;
  }

  @Override
  public String given(HttpServerRequest request) {
    return Seal.header(request, HEADER);
  }

  @Override
  public boolean isOf(HttpServerRequest request, Map<String, List<String>> form) {
    return isOfForm(request.uri(), form, given(request));
  }

  @Override
  public boolean isOfJson(HttpServerRequest request, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return isOfBody(request.uri(), request.query(), bytes, given(request));
  }

  /// A form: each key in the order of its UTF-16 units, with each of its values, equal ones once. A
  /// GET request is one without fields.
  ///
  /// @param uri path and query as they came
  boolean isOfForm(String uri, Map<String, List<String>> fields, String given) {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(fields)
        .forEach((name, values) ->
            new TreeSet<>(values).forEach(value -> all.append(name).append(value)));
    return Signature.spellings(publicUrl + uri).stream()
        .anyMatch(address -> signature.isOf(address + all, given));
  }

  /// Any other body: its SHA-256 stands in the query, which is signed.
  boolean isOfBody(String uri, @Nullable String query, byte[] body, String given) {
    String hash = HexFormat.of().formatHex(new Sha256().and(body).digest());
    String told = Form.ofQuery(query).map(form -> form.get(HASH)).orElse("");
    return new Secret(hash).matches(told) && isOfForm(uri, Map.of(), given);
  }
}
