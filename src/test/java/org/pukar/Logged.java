package org.pukar;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Listens to everything that is logged, with all of its exceptions. Threads may share it.
public final class Logged implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

  private Logged() {
    heard.start();
    root.addAppender(heard);
  }

  public static Logged listening() {
    return new Logged();
  }

  /// All of it: messages, and exceptions with their causes and stacks.
  public String text() {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(heard.list)) {
      text.append(event.getFormattedMessage()).append('\n');
      IThrowableProxy thrown = event.getThrowableProxy();
      if (thrown != null) {
        text.append(ThrowableProxyUtil.asString(thrown)).append('\n');
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    root.detachAppender(heard);
    heard.stop();
  }
}
