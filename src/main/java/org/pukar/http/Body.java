package org.pukar.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads request bodies on the event loop, up to a limit. Stateless.
///
/// Vert.x's own body handler hands a body that it cannot parse on as an empty form; a provider's
/// request must not be mistaken for an empty one, so webhooks are read here.
public final class Body {
  /// A provider's request is a few hundred bytes; a long SMS in parts a few thousand.
  private static final int LIMIT = 64 * 1024;

  private static final String FORM = "application/x-www-form-urlencoded";

  private Body() {}

  /// Reads a form and hands it on; anything that is not one is answered here: 413 if too long, else
  /// 400.
  public static void form(RoutingContext context, Handler<Form> next) {
    form(context, LIMIT, next);
  }

  /// The same for a form that may be of another length.
  ///
  /// @param limit bytes
  public static void form(RoutingContext context, int limit, Handler<Form> next) {
    if (!isOf(context, FORM, 400)) {
      return;
    }
    read(
        context,
        limit,
        bytes ->
            Form.parse(bytes.getBytes())
                .ifPresentOrElse(
                    next::handle,
                    () -> Problem.of(400, "The form's percent-encoding is broken.").send(context)));
  }

  /// Whether the body is of that media type; one of another is answered here: 415.
  public static boolean isOf(RoutingContext context, String type) {
    return isOf(context, type, 415);
  }

  private static boolean isOf(RoutingContext context, String type, int otherwise) {
    String given = Optional.ofNullable(context.request().getHeader("Content-Type")).orElse("");
    if (given.toLowerCase(Locale.ROOT).strip().startsWith(type)) {
      return true;
    }
    Problem.of(otherwise, "The body must be " + type + ".").send(context);
    return false;
  }

  /// Reads a body of any kind and hands it on; one that is too long is answered here: 413.
  public static void read(RoutingContext context, Handler<Buffer> next) {
    read(context, LIMIT, next);
  }

  /// The same for a body that may be of another length.
  ///
  /// @param limit bytes
  public static void read(RoutingContext context, int limit, Handler<Buffer> next) {
    HttpServerRequest request = context.request();
    Buffer body = Buffer.buffer();
    request.handler(chunk -> {
      if (body.length() <= limit) {
        body.appendBuffer(chunk);
      }
    });
    request.endHandler(_ -> {
      if (body.length() > limit) {
        Problem.of(413, "The body is longer than " + limit + " bytes.").send(context);
      } else {
        next.handle(body);
      }
    });
  }

  /// Reads an object in JSON and hands it on; anything that is not one is answered here: 415, 413
  /// or 400.
  ///
  /// @param limit bytes
  public static void json(RoutingContext context, int limit, Consumer<JsonObject> next) {
    if (isOf(context, "application/json")) {
      read(
          context,
          limit,
          bytes ->
              object(bytes)
                  .ifPresentOrElse(
                      next,
                      () -> Problem.of(400, "The body must be a JSON object.").send(context)));
    }
  }

  private static Optional<JsonObject> object(Buffer bytes) {
    try {
      return Optional.of(new JsonObject(bytes));
    } catch (DecodeException | ClassCastException e) {
      return Optional.empty();
    }
  }

  /// A text of such an object, without blanks around it; empty if it is not there or no text.
  public static String text(JsonObject body, String name) {
    return body.getValue(name) instanceof String text ? text.strip() : "";
  }
}
