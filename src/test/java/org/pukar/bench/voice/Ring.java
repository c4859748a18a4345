package org.pukar.bench.voice;

import org.pukar.bench.load.Caller;

/// A missed call: one request, each of another phone. One thread.
public final class Ring implements Caller {
  private final String form;
  private boolean taken;

  Ring(String run, long number, long phone) {
    this.form = "event=NewCall&sid=" + run + number + "&cid=" + phone + "&called_number=1800000026";
  }

  @Override
  public String form() {
    return form;
  }

  /// What a bare server gives back.
  @Override
  public String text() {
    return "";
  }

  @Override
  public void next() {
    taken = true;
  }

  @Override
  public boolean isOver() {
    return taken;
  }
}
