package org.pukar.script;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads dialogues and words again when their files change. Has a thread of its own.
public final class FileWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

  /// An editor writes a file in several strokes: wait until it rests.
  private static final long REST_MS = 300;

  private final Scripts scripts;
  private final WatchService watch;

  private final Consumer<Reloaded> told;

  private FileWatch(Scripts scripts, WatchService watch, Consumer<Reloaded> told) {
    this.scripts = scripts;
    this.watch = watch;
    this.told = told;
  }

  /// Begins to watch the folders below `config`.
  ///
  /// @param told is told of each reload, on the watch's thread
  public static FileWatch start(Path config, Scripts scripts, Consumer<Reloaded> told)
      throws IOException {
    WatchService service = config.getFileSystem().newWatchService();
    for (String folder : List.of("dialogues", "languages")) {
      config
          .resolve(folder)
          .register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
    }
    FileWatch started = new FileWatch(scripts, service, told);
    Thread.ofVirtual().name("file-watch").start(started::run);
    return started;
  }

  private void run() {
    try {
      while (true) {
        rest(watch.take());
        reload();
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      LOG.debug("No longer watching files");
    }
  }

  private void rest(WatchKey first) throws InterruptedException {
    for (WatchKey key = first; key != null; key = watch.poll(REST_MS, TimeUnit.MILLISECONDS)) {
      key.pollEvents();
      key.reset();
    }
  }

  private void reload() {
    try {
      told.accept(scripts.reload());
    } catch (RuntimeException e) {
      LOG.warn("Changed files could not be read again", e);
    }
  }

  /// Writes what a reload came to into the log.
  public static void log(Reloaded reloaded) {
    switch (reloaded) {
      case Reloaded.Now(String version) -> LOG.info("New sessions speak version {}", version);
      case Reloaded.Refused refused ->
          LOG.warn("Changed files are not fit to be spoken: {}", refused.findings());
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
