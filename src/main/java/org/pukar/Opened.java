package org.pukar;

import java.util.ArrayDeque;
import java.util.Deque;

/// What was opened so far; closed from the last to the first. Used by the thread that opens;
/// another may close.
final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        System.err.println("Pukar could not stop a part cleanly: " + e.getClass().getSimpleName());
      }
    }
  }
}
