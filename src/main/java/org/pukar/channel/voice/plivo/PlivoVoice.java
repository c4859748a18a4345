package org.pukar.channel.voice.plivo;

import io.vertx.ext.web.Router;
import org.pukar.channel.signed.PlivoSeal;
import org.pukar.channel.voice.SignedCalls;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.config.Account;
import org.pukar.config.Secret;

/// The webhooks that Plivo calls for a call: somebody rings, somebody answered, something was
/// heard, and how it goes. It signs its requests, so the paths hold no secret; what is unsigned or
/// forged is answered 403. Threads share it.
public final class PlivoVoice {
  private final VoiceDoor door;
  private final Secret token;
  private final String publicUrl;

  /// @param account its `auth_token` makes the signatures; without one the webhooks are off
  /// @param publicUrl our address as Plivo sees it, without a slash at its end
  public PlivoVoice(VoiceDoor door, Account account, String publicUrl) {
    this.door = door;
    this.token = account.value("auth_token");
    this.publicUrl = publicUrl;
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    if (!token.isEmpty()) {
      PlivoDialect dialect = new PlivoDialect(PlivoDialect.steps(publicUrl));
      new SignedCalls(door, dialect, new PlivoSeal(token, publicUrl)).mount(router);
    }
  }
}
