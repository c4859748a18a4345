package org.pukar.channel.sms.smpp;

import org.jsmpp.bean.DeliverSm;
import org.pukar.channel.sms.smpp.brought.Repeats;
import org.pukar.channel.sms.smpp.sent.Submit;
import org.pukar.outbox.link.Handed;

/// Takes what an SMSC brings of USSD, by the same lines as texts. Threads share it.
public interface Hops {

  /// Whether that is a hop, and no text.
  boolean isHop(DeliverSm delivery);

  /// Takes a hop, acknowledges it at once, and waits for nothing: its answer leaves later, by the
  /// line that brought it.
  void take(DeliverSm delivery, By by);

  /// The line that brings a hop. Threads share it.
  interface By {

    /// The line's session, as far as it tells repeats.
    Repeats.Life life();

    /// Acknowledges a delivery; one that the line does not carry any more is brought again.
    ///
    /// @param status a `command_status`
    void acknowledge(DeliverSm delivery, int status);

    /// Hands a screen over, before all texts that wait.
    Handed say(Submit screen);
  }
}
