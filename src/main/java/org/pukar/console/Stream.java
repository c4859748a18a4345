package org.pukar.console;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/// What a page is told while it stands open, as server-sent events. Any thread may tell it
/// something; it is written on the request's own.
///
/// It ends after a while, so that who was signed out hears no more; the page comes again by itself.
public final class Stream {
  private static final Duration ALIVE = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Context context;
  private final HttpServerResponse response;

  private Stream(Context context, HttpServerResponse response) {
    this.context = context;
    this.response = response;
  }

  /// Opens it.
  ///
  /// @param ended is run once, when nobody listens any more
  public static Stream open(RoutingContext request, Runnable ended) {
    HttpServerResponse response = request.response();
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no");
    Stream stream = new Stream(request.vertx().getOrCreateContext(), response);
    long alive = request.vertx().setPeriodic(ALIVE.toMillis(), _ -> stream.write(": \n\n"));
    long over = request.vertx().setTimer(LONGEST.toMillis(), _ -> response.end());
    response.closeHandler(_ -> request.vertx().cancelTimer(alive));
    response.endHandler(_ -> {
      request.vertx().cancelTimer(alive);
      request.vertx().cancelTimer(over);
      ended.run();
    });
    stream.write(": hi\n\n");
    return stream;
  }

  /// What the page heard last, if it comes again.
  public static Optional<String> last(RoutingContext request) {
    return Optional.ofNullable(request.request().getHeader("Last-Event-ID"));
  }

  /// Parts of the page that are to stand there from now on.
  ///
  /// @param id by which the page says what it heard last
  public void tell(String id, String html) {
    say("id: " + id + "\n" + "data: " + html.replace("\n", "\ndata: ") + "\n\n");
  }

  /// The same of something that is not missed by who comes again: it is told anew.
  public void show(String html) {
    say("data: " + html.replace("\n", "\ndata: ") + "\n\n");
  }

  /// Something that scripts of the page listen for.
  public void call(String id, String event) {
    say("id: " + id + "\nevent: " + event + "\ndata: 1\n\n");
  }

  private void say(String text) {
    context.runOnContext(_ -> write(text));
  }

  /// Who does not keep up is let go: the page comes again and is told what it missed.
  private void write(String text) {
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.writeQueueFull()) {
      response.reset();
    } else {
      response.write(text);
    }
  }
}
