package org.pukar.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/// An error as RFC 9457 tells it: the status, a sentence, and members of its own such as the field
/// that is wrong. Immutable; never holds what the caller sent.
public record Problem(int status, String detail, Map<String, Object> members) {
  private static final JsonMapper JSON = new JsonMapper();

  public Problem {
    members = Map.copyOf(members);
  }

  public static Problem of(int status, String detail) {
    return new Problem(status, detail, Map.of());
  }

  /// A request whose field of that name cannot be read.
  public static Problem field(String field, String detail) {
    return new Problem(400, detail, Map.of("field", field));
  }

  /// A request whose field of that name is not there, or cannot be read.
  public static Problem unreadable(String field) {
    return field(field, "The field " + field + " is missing or cannot be read.");
  }

  /// Ends the request with this problem.
  public void send(RoutingContext context) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store")
        .end(json());
  }

  String json() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", HttpResponseStatus.valueOf(status).reasonPhrase());
    body.put("status", status);
    body.put("detail", detail);
    body.putAll(members);
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem cannot be written", e);
    }
  }
}
