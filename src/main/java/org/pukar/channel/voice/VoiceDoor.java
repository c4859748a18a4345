package org.pukar.channel.voice;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/// What every provider does with a call once its request is read. No future ever fails. Threads
/// share it.
public interface VoiceDoor {

  /// Somebody rings and waits unanswered. The call is taken down, once however often it is told,
  /// before it is refused; a number that answers is answered.
  Future<Reply> ring(RoutingContext context, CallHop ring);

  /// A call goes on: it was answered, or something came of its last prompt.
  Future<Reply> hop(RoutingContext context, CallHop hop);

  /// What a call is at.
  ///
  /// @param isRepeat whether the hop that asked was answered before: what is heard came of it
  record Present(Reply.Hear hear, boolean isRepeat) {}

  /// What the caller is to hear now, for providers that ask for that apart from what she does:
  /// nothing is done. A call that is not known, or cannot be looked up, hears so and is over.
  Future<Present> present(RoutingContext context, CallHop hop);

  /// A call that is over already, or goes on without us. False: not committed, it is to be told
  /// again (503).
  Future<Boolean> missed(RoutingContext context, CallHop ring);

  /// News of a call, of which we may know nothing.
  Future<Boolean> news(RoutingContext context, CallNews news);
}
