package org.pukar.channel.signed;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.config.Secret;
import org.pukar.http.Form;

/// Says whether Plivo made a request: an HMAC-SHA256 under our auth token of the address, the
/// sorted query, the sorted form and a nonce (version 3). Threads share it.
///
/// Source: Plivo publishes no test vectors; its Python library shows what is signed.
public final class PlivoSeal implements Seal {
  /// Signed for our main account, and for the account that owns the number.
  private static final List<String> HEADERS =
      List.of("X-Plivo-Signature-MA-V3", "X-Plivo-Signature-V3");

  private static final String NONCE = "X-Plivo-Signature-V3-Nonce";

  private final Signature signature;
  private final String publicUrl;

  /// @param token not empty
  public PlivoSeal(Secret token, String publicUrl) {
    this.signature = new Signature("HmacSHA256", token);
    this.publicUrl = publicUrl;
  }

  @Override
  public String given(HttpServerRequest request) {
    return HEADERS.stream()
        .map(name -> Seal.header(request, name))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(","));
  }

  @Override
  public boolean isOf(HttpServerRequest request, Map<String, List<String>> form) {
    return isOf(request.uri(), form, Seal.header(request, NONCE), given(request));
  }

  /// Plivo sends none.
  @Override
  public boolean isOfJson(HttpServerRequest request, String body) {
    return false;
  }

  /// @param uri path and query as they came
  /// @param body none for a GET request
  /// @param given one or several, with commas between
  boolean isOf(String uri, Map<String, List<String>> body, String nonce, String given) {
    int mark = uri.indexOf('?');
    String path = mark < 0 ? uri : uri.substring(0, mark);
    String query =
        Form.ofQuery(mark < 0 ? "" : uri.substring(mark + 1))
            .map(form -> sorted(form.all(), "&", (name, value) -> name + "=" + value))
            .orElse("");
    String tail = tail(query, body) + "." + nonce;
    return Signature.spellings(publicUrl + path).stream()
        .map(address -> address + tail)
        .anyMatch(text -> Stream.of(given.split(",")).anyMatch(one -> signature.isOf(text, one)));
  }

  /// The question mark stands there as soon as anything follows, the point only between both.
  private static String tail(String query, Map<String, List<String>> body) {
    String mark = query.isEmpty() && body.isEmpty() ? "" : "?";
    String point = query.isEmpty() || body.isEmpty() ? "" : ".";
    return mark + query + point + sorted(body, "", String::concat);
  }

  private static String sorted(
      Map<String, List<String>> fields, String between, BinaryOperator<String> join) {
    return new TreeMap<>(fields)
        .entrySet().stream()
            .flatMap(field ->
                field.getValue().stream().sorted().map(value -> join.apply(field.getKey(), value)))
            .collect(Collectors.joining(between));
  }
}
