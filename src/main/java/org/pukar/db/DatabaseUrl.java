package org.pukar.db;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/// Addresses of PostgreSQL in the two forms people write: JDBC's own, and
/// `postgresql://user:password@host/db`. Stateless.
public final class DatabaseUrl {
  private static final Pattern USER = Pattern.compile("[?&]user=([^&]*)");

  private DatabaseUrl() {}

  /// The address as JDBC wants it.
  ///
  /// @throws IllegalArgumentException with one sentence, without the password, if it is none
  public static String jdbc(String url) {
    if (url.startsWith("jdbc:")) {
      if (Driver.parseURL(url, null) == null) {
        throw wrong();
      }
      return url;
    }
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw wrong();
    }
    return jdbc(uri);
  }

  private static String jdbc(URI uri) {
    if (uri.getHost() == null) {
      throw wrong();
    }
    String query = Optional.ofNullable(uri.getRawQuery()).map(q -> "&" + q).orElse("");
    String[] login = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
    String password = login.length > 1 ? "&password=" + again(login[1]) : "";
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    return "jdbc:postgresql://%s:%d%s?user=%s%s%s"
        .formatted(uri.getHost(), port, uri.getRawPath(), again(login[0]), password, query);
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "The address of PostgreSQL (PUKAR_DATABASE_URL, PUKAR_DATABASE_OWNER_URL) must look like"
            + " postgresql://USER:PASSWORD@HOST:5432/pukar, with user and password"
            + " percent-encoded; see docs/operating.md.");
  }

  /// The role that the address signs in as; empty if it names none.
  static String user(String url) {
    Matcher user = USER.matcher(jdbc(url));
    return user.find() ? URLDecoder.decode(user.group(1), StandardCharsets.UTF_8) : "";
  }

  private static String again(String encoded) {
    return URLEncoder.encode(
        URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8),
        StandardCharsets.UTF_8);
  }
}
