package org.pukar.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.pukar.embedded.folder.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A started server, known by its process and by whether it answers. Threads may share it.
sealed interface Server extends AutoCloseable permits PostgresServer, RedisServer {

  Child child();

  /// Passwords, and the port that it listens on.
  Access access();

  /// Whether it serves those who know its password.
  boolean answers();

  /// Stops it within a few seconds; all it has accepted is on disk then.
  @Override
  default void close() {
    child().stop();
  }

  /// One try to start.
  interface Attempt<S extends Server> {
    S make() throws IOException;
  }

  /// Starts a server until it answers: again if it ended at once for a reason that passes by
  /// itself, such as what a killed one leaves for a moment, or a port that another program was
  /// quicker to take.
  static <S extends Server> S up(Attempt<S> attempt, Pattern passes) throws IOException {
    Logger log = LoggerFactory.getLogger(Server.class);
    for (int left = 20; ; left--) {
      S server = attempt.make();
      Child child = server.child();
      Patience.until(Duration.ofSeconds(90), () -> server.answers() || !child.isRunning());
      if (child.isRunning() && server.answers()) {
        return server;
      }
      server.close();
      String why = child.lastWords();
      if (left == 0 || !passes.matcher(why).find()) {
        throw new EmbeddedException(child.name() + " did not start: " + why);
      }
      log.info("{} is started again: {}", child.name(), why);
      Patience.until(Duration.ofMillis(300), () -> false);
    }
  }
}
