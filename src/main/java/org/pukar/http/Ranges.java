package org.pukar.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sends bytes whole, or the one range of them that is asked for (RFC 9110, 14): players go to and
/// fro in sounds. Stateless.
public final class Ranges {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

  private Ranges() {}

  /// A part of something.
  ///
  /// @param end the first byte that does not belong to it
  public record Range(int begin, int end) {}

  /// Ends the request with all of it or its range; 416 if there is nothing in that range.
  public static void send(RoutingContext context, String type, Buffer all) {
    begin(context, type, all.length())
        .ifPresent(range -> context.response().end(all.slice(range.begin(), range.end())));
  }

  /// Begins the answer, whose bytes are to follow.
  ///
  /// @param length of all of it
  /// @return the bytes that are to be sent; empty if the request has been ended: there is nothing
  ///   in its range, or nobody wants them
  public static Optional<Range> begin(RoutingContext context, String type, int length) {
    HttpServerResponse response =
        context.response().putHeader("Content-Type", type).putHeader("Accept-Ranges", "bytes");
    Optional<Range> asked = asked(context.request().getHeader("Range"), length);
    Range range = asked.orElse(new Range(0, length));
    if (range.begin() >= range.end() && asked.isPresent()) {
      response.setStatusCode(416).putHeader("Content-Range", "bytes */" + length).end();
      return Optional.empty();
    }
    if (asked.isPresent()) {
      String told = "bytes %d-%d/%d".formatted(range.begin(), range.end() - 1, length);
      response.setStatusCode(206).putHeader("Content-Range", told);
    }
    response.putHeader("Content-Length", Integer.toString(range.end() - range.begin()));
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.end();
      return Optional.empty();
    }
    return Optional.of(range);
  }

  /// What is no single range is not asked for at all.
  static Optional<Range> asked(@org.jspecify.annotations.Nullable String header, int length) {
    Matcher one = ONE.matcher(header == null ? "" : header.strip());
    if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (one.group(1).isEmpty()) {
      int last = Integer.parseInt(one.group(2));
      return Optional.of(new Range(Math.max(0, length - last), last == 0 ? 0 : length));
    }
    int begin = Integer.parseInt(one.group(1));
    int end = one.group(2).isEmpty() ? length : Integer.parseInt(one.group(2)) + 1;
    return Optional.of(new Range(begin, Math.min(end, length)));
  }
}
