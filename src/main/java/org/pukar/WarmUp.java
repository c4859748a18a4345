package org.pukar;

import java.util.List;
import java.util.Optional;
import org.pukar.conversation.Conversations;
import org.pukar.conversation.Inbound;
import org.pukar.phone.PhoneNumber;

/// Walks a made-up caller through the dialogues before anyone is let in: the first real callers
/// must not wait while the JVM compiles. It agrees to nothing, so nothing is stored but a session
/// that ends.
final class WarmUp {
  private static final int ROUNDS = 40;
  private static final PhoneNumber NOBODY = new PhoneNumber("+917000000000");

  /// Language, no consent, main menu, a list, back and forth.
  private static final List<String> INPUTS =
      List.of("", "2", "2", "1", "6", "00", "3", "2", "123", "00");

  private final Conversations conversations;

  WarmUp(Conversations conversations) {
    this.conversations = conversations;
  }

  void run() {
    for (int round = 0; round < ROUNDS; round++) {
      String text = "";
      for (String input : INPUTS) {
        text = text.isEmpty() ? input : text + "*" + input;
        conversations.hop(
            new Inbound("ussd", "warm-up", "round-" + round, Optional.of(NOBODY), "", text));
      }
    }
  }
}
