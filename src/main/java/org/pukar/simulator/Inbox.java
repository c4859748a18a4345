package org.pukar.simulator;

import java.time.Instant;
import java.util.List;
import org.pukar.phone.PhoneNumber;

/// The text messages that came to a phone that the simulator shows. Threads share it; it may block.
@FunctionalInterface
public interface Inbox {

  /// All that the phone holds, in any order; empty for a phone that nobody wrote to.
  List<Message> messages(PhoneNumber phone);

  /// One text message as the phone shows it, parts put together. Immutable; prints no words.
  ///
  /// @param id the same each time it is asked for, and no other message's
  /// @param from the number or name that the phone shows as its sender, `26384`
  record Message(String id, String from, Instant at, String words) {

    @Override
    public String toString() {
      return "Message[" + id + "]";
    }
  }
}
