package org.pukar.channel.wire;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.pukar.http.Body;
import org.pukar.http.Form;
import org.pukar.http.Problem;

/// Hands a request's fields on, and answers 400, naming the field, for what cannot be read: here,
/// or by whoever it was handed to. Stateless.
public final class Requests {
  /// The field in an address that holds our own id of what a provider tells of.
  public static final String OURS = "ours";

  private static final Duration AGAIN = Duration.ofSeconds(5);

  private Requests() {}

  /// The fields of a query.
  public static void query(RoutingContext context, Consumer<Fields> read) {
    query(context, StandardCharsets.UTF_8, form -> read.accept(Fields.of(form)));
  }

  /// The same, percent-encoded from another charset.
  public static void query(RoutingContext context, Charset charset, Consumer<Form> read) {
    Form.ofQuery(context.request().query(), charset)
        .ifPresentOrElse(
            form -> guarded(context, () -> read.accept(form)),
            () -> Problem.of(400, "The query's percent-encoding is broken.").send(context));
  }

  /// The fields of a form.
  public static void form(RoutingContext context, Consumer<Fields> read) {
    wholeForm(context, form -> read.accept(Fields.of(form)));
  }

  /// A form as it is, for whoever needs all of it.
  public static void wholeForm(RoutingContext context, Consumer<Form> read) {
    Body.form(context, form -> guarded(context, () -> read.accept(form)));
  }

  /// The fields of a query if it is a GET, else of a form: gateways that leave the choice to
  /// whoever sets them up.
  public static void either(RoutingContext context, Consumer<Fields> read) {
    if (context.request().method().equals(HttpMethod.GET)) {
      query(context, read);
    } else {
      form(context, read);
    }
  }

  /// A body that should be JSON, as it came.
  public static void json(RoutingContext context, Consumer<String> read) {
    Body.read(
        context,
        body -> guarded(context, () -> read.accept(body.toString(StandardCharsets.UTF_8))));
  }

  /// Our own id of a text or a call, from the address that we gave; empty if it is not there.
  public static String ours(RoutingContext context) {
    return Form.ofQuery(context.request().query()).map(query -> query.get(OURS)).orElse("");
  }

  /// Whether the body says that it is JSON.
  public static boolean saysJson(RoutingContext context) {
    return Optional.ofNullable(context.request().getHeader("Content-Type"))
        .filter(type -> type.toLowerCase(Locale.ROOT).contains("json"))
        .isPresent();
  }

  /// Stands for the time in the reference of a text whose provider says none: the same for a few
  /// seconds, in which a client that was not answered may have tried again. The same words later
  /// are another text, an answer to another question.
  public static String moment(InstantSource clock) {
    return Long.toString(clock.millis() / AGAIN.toMillis());
  }

  /// Answers that a field is missing or cannot be read: 400, naming it.
  public static void wrong(RoutingContext context, String field) {
    Problem.unreadable(field).send(context);
  }

  private static void guarded(RoutingContext context, Runnable read) {
    try {
      read.run();
    } catch (Unreadable e) {
      wrong(context, e.field());
    }
  }
}
