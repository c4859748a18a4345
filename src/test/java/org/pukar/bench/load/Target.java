package org.pukar.bench.load;

/// A server on this machine that answers requests. Immutable.
///
/// @param way how fields come to it
/// @param path of the webhook
public record Target(String name, int port, Way way, String path) {

  /// How fields come to a server.
  public enum Way {
    /// In the body.
    POST,
    /// In the address.
    GET,
    /// As they stand: they are the request, head and body.
    WHOLE
  }

  /// A request of HTTP/1.1.
  ///
  /// @param form the fields, encoded as a form: ASCII
  String request(String form) {
    return switch (way) {
      case POST ->
          "POST "
              + path
              + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded"
              + "\r\nContent-Length: "
              + form.length()
              + "\r\n\r\n"
              + form;
      case WHOLE -> form;
      case GET -> "GET " + path + "?" + form + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    };
  }
}
