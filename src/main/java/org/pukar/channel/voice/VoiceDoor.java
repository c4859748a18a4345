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

  /// A call that is over already, or goes on without us. False: not committed, it is to be told
  /// again (503).
  Future<Boolean> missed(RoutingContext context, CallHop ring);

  /// News of a call, of which we may know nothing.
  Future<Boolean> news(RoutingContext context, CallNews news);
}
