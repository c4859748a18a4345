package org.pukar.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;

/// `GET /api/v1/openapi.yaml`: what the addresses below `/api/v1` and the health checks take and
/// answer, as OpenAPI 3.1 tells it. Immutable: threads may share it.
public final class OpenApi {
  private final Buffer description = Buffer.buffer(Static.read(OpenApi.class, "openapi.yaml"));

  public void mount(Router router) {
    router
        .get("/api/v1/openapi.yaml")
        .handler(context ->
            context
                .response()
                // RFC 9512
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml")
                .end(description));
  }
}
