package org.pukar.channel.signed;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a provider signs its requests. Threads share it.
public interface Seal {

  /// What the request holds for a signature; empty if it has none.
  String given(HttpServerRequest request);

  /// Whether that is the provider's.
  ///
  /// @param form all fields of the body; none for a GET request
  boolean isOf(HttpServerRequest request, Map<String, List<String>> form);

  /// The same for a body of JSON.
  boolean isOfJson(HttpServerRequest request, String body);

  /// A header; empty if it is not there.
  static String header(HttpServerRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name)).orElse("");
  }
}
