package org.pukar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.pukar.conversation.walk.Persons;
import org.pukar.feature.Asked;

/// The people whom callers on a call are put through to in a test: what comes of looking for one is
/// laid ready; nobody is there else.
public final class Standby implements Persons {
  private final Deque<Look> ready = new ArrayDeque<>();
  private final List<End> ends = new ArrayList<>();

  /// What comes of looking next.
  public synchronized void next(Look look) {
    ready.add(look);
  }

  @Override
  public synchronized Look look(Asked asked) {
    return ready.isEmpty() ? new Look.Nobody() : ready.remove();
  }

  @Override
  public synchronized void over(Asked asked, End end) {
    ends.add(end);
  }

  /// How it ended so far.
  public synchronized List<End> ends() {
    return List.copyOf(ends);
  }
}
