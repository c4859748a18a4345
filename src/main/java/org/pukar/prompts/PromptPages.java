package org.pukar.prompts;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.pukar.http.Problem;
import org.pukar.http.Ranges;
import org.pukar.http.Tasks;

/// Sounds under `/prompts`, for providers' networks and browsers, whole or in ranges: the files of
/// the folder, to be kept for a day, since a person may record what a machine has said; and whole
/// prompts, `play/<token>.wav`, which nobody keeps. Immutable; threads share it.
///
/// @param folder as [Prompts] has it
public record PromptPages(Path folder, Readings readings, Tasks tasks) {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final String PLAY = "/prompts/play/:token";

  public void mount(Router router) {
    router
        .route(PLAY)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .setName(PLAY)
        .handler(this::play);
    router
        .route("/prompts/*")
        .setName("/prompts/*")
        .handler(
            StaticHandler.create(FileSystemAccess.ROOT, folder.toAbsolutePath().toString())
                .setDirectoryListing(false)
                .setIncludeHidden(false)
                .setMaxAgeSeconds(KEPT.toSeconds())
                .setEnableRangeSupport(true));
  }

  private void play(RoutingContext context) {
    String token = param(context).replaceFirst("\\.wav$", "");
    tasks
        .run(
            context.vertx().getOrCreateContext(),
            () -> Optional.of(readings.sound(token)),
            Optional::<Optional<byte[]>>empty,
            Optional::<Optional<byte[]>>empty)
        .onSuccess(came -> send(context, came));
  }

  private static String param(RoutingContext context) {
    return Objects.requireNonNullElse(context.pathParam("token"), "");
  }

  private static void send(RoutingContext context, Optional<Optional<byte[]>> came) {
    if (came.isEmpty()) {
      Problem.of(503, "This cannot be read aloud now.").send(context);
    } else if (came.get().isEmpty()) {
      Problem.of(404, "There is nothing here.").send(context);
    } else {
      context.response().putHeader("Cache-Control", "private, no-store");
      Ranges.send(context, "audio/wav", Buffer.buffer(came.get().get()));
    }
  }
}
