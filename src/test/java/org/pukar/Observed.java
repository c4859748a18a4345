package org.pukar;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pukar.conversation.hop.HopObserver;
import org.pukar.conversation.hop.Inbound;
import org.pukar.dialogue.written.Frame;

/// Writes down what is counted of hops. Threads may share it.
public final class Observed implements HopObserver {

  /// What was counted of one hop.
  public record Counted(Frame shown, Result result) {}

  private final List<Counted> hops = new CopyOnWriteArrayList<>();
  private final List<Frame> dropped = new CopyOnWriteArrayList<>();

  @Override
  public void hop(Inbound inbound, Frame shown, Result result, Duration took) {
    hops.add(new Counted(shown, result));
  }

  @Override
  public void dropped(String channel, String provider, Frame at) {
    dropped.add(at);
  }

  public List<Counted> hops() {
    return List.copyOf(hops);
  }

  public Counted last() {
    return hops.getLast();
  }

  public List<Frame> dropped() {
    return List.copyOf(dropped);
  }
}
