package org.pukar.prompts;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.file.Path;
import java.time.Duration;

/// The folder of sounds under `/prompts`, for providers' networks and browsers: whole or in ranges,
/// to be kept for a day, since a person may record what a machine has said. Immutable; threads may
/// share it.
///
/// @param folder as [Prompts] has it
public record PromptPages(Path folder) {
  private static final Duration KEPT = Duration.ofDays(1);

  public void mount(Router router) {
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
}
