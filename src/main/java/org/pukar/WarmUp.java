package org.pukar;

import java.util.List;
import java.util.Optional;
import org.pukar.conversation.Conversations;
import org.pukar.conversation.hop.Inbound;
import org.pukar.keys.Keys;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.Input;
import org.pukar.session.SessionKey;
import org.pukar.session.SessionStore;
import org.pukar.session.redis.RedisAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Walks a made-up caller through the dialogues before anyone is let in: the first real callers
/// must not wait while the JVM compiles. It agrees to nothing and its sessions are forgotten, so
/// nothing is stored.
final class WarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final int ROUNDS = 40;
  private static final String PROVIDER = "warm-up";

  /// No number in India begins so.
  private static final PhoneNumber NOBODY = new PhoneNumber("+910000000000");

  /// Language, no consent, then to and fro: main menu, a list, an unknown number.
  private static final List<String> INPUTS =
      List.of("", "2", "2", "1", "6", "00", "3", "2", "123456789", "00");

  private final Conversations conversations;
  private final SessionStore sessions;
  private final Keys keys;

  WarmUp(Conversations conversations, SessionStore sessions, Keys keys) {
    this.conversations = conversations;
    this.sessions = sessions;
    this.keys = keys;
  }

  /// Without Redis, or with one that is too busy, the first callers have to wait after all.
  void run() {
    try {
      for (int round = 0; round < ROUNDS; round++) {
        walk("round " + round);
      }
    } catch (RedisAway e) {
      LOG.warn("Nothing is warmed up", e);
    }
  }

  private void walk(String line) {
    SessionKey key = SessionKey.of(keys.phoneIndex(NOBODY.e164()), PROVIDER, line);
    sessions.forget(key);
    String text = "";
    for (String input : INPUTS) {
      text = text.isEmpty() ? input : text + "*" + input;
      conversations.hop(
          new Inbound(
              Inbound.USSD, PROVIDER, line, Optional.of(NOBODY), "", new Input.Whole(text)));
    }
    sessions.forget(key);
  }
}
