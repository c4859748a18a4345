package org.pukar.bench.cases;

/// Writes requests of staff as HTTP/1.1 has them. Stateless.
final class Request {

  private Request() {}

  static String get(String path, String key) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + key
        + "\r\n\r\n";
  }

  /// @param json ASCII
  static String post(String path, String key, String deed, String json) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + key
        + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
        + deed
        + "\r\nContent-Length: "
        + json.length()
        + "\r\n\r\n"
        + json;
  }
}
