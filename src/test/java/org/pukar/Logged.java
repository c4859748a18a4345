package org.pukar;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/// Catches every line that is logged until it is closed. Threads may log meanwhile.
public final class Logged implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<ILoggingEvent> caught = new CopyOnWriteArrayList<>();
  private final AppenderBase<ILoggingEvent> net =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing();
          caught.add(event);
        }
      };

  private Logged() {}

  public static Logged start() {
    Logged logged = new Logged();
    logged.net.start();
    logged.root.addAppender(logged.net);
    return logged;
  }

  /// What a logger of that name said so far.
  public Stream<ILoggingEvent> events(String logger) {
    return caught.stream().filter(event -> event.getLoggerName().equals(logger));
  }

  /// Waits until a logger has said so much: an access is logged after its answer.
  public void awaits(String logger, int lines) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (events(logger).count() < lines) {
      if (System.nanoTime() > end) {
        throw new AssertionError(logger + " said less than " + lines + " lines:\n" + text());
      }
      Thread.onSpinWait();
    }
  }

  /// Everything said, with what hangs on it: exceptions to their last cause, and the hop.
  public String text() {
    return caught.stream()
        .map(event ->
            event.getLoggerName()
                + " "
                + event.getFormattedMessage()
                + " "
                + event.getMDCPropertyMap()
                + Optional.ofNullable(event.getThrowableProxy())
                    .map(ThrowableProxyUtil::asString)
                    .orElse(""))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    root.detachAppender(net);
  }
}
