package org.pukar.channel.voice.plivo;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.channel.signed.Signing;

/// Signs as Plivo does, for our made-up token. Stateless.
final class PlivoSigned {
  private static final String HOME = "https://pukar.example.org";

  private PlivoSigned() {}

  static String sign(String path, String form) {
    String mark = path.contains("?") ? (form.isEmpty() ? "" : ".") : "?";
    return Signing.sign(
        "HmacSHA256", HOME + sortedQuery(path) + mark + Signing.sorted(form) + ".n1");
  }

  /// Plivo signs the fields of a query in order of their names.
  private static String sortedQuery(String path) {
    int query = path.indexOf('?') + 1;
    String fields =
        Stream.of(path.substring(query).split("&")).sorted().collect(Collectors.joining("&"));
    return query == 0 ? path : path.substring(0, query) + fields;
  }
}
