package org.pukar.channel;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletionStage;
import org.pukar.conversation.Conversations;
import org.pukar.conversation.Polite;
import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.Inbound;
import org.pukar.http.Tasks;

/// What every door does with a hop once it is read: lets it in, or says politely that there is no
/// room, and answers in time whatever happens behind it. Threads share it.
public final class Door {
  private final Conversations conversations;
  private final Polite polite;
  private final Tasks tasks;

  public Door(Conversations conversations, Polite polite, Tasks tasks) {
    this.conversations = conversations;
    this.polite = polite;
    this.tasks = tasks;
  }

  /// The answer to a hop; never a failure.
  public Future<Answer> answer(RoutingContext context, Inbound inbound) {
    return Future.fromCompletionStage(answer(inbound), context.vertx().getOrCreateContext());
  }

  /// The same for who came by no webhook, given on a thread that must not be held up.
  public CompletionStage<Answer> answer(Inbound inbound) {
    return tasks.run(
        () -> conversations.hop(inbound),
        () -> conversations.turnAway(inbound),
        () -> polite.inAll(Polite.BUSY),
        () -> polite.inAll(Polite.AWAY));
  }

  /// The network says that a caller is gone. It ends well whatever becomes of the counting: no
  /// provider should send such an event again.
  public Future<String> dropped(RoutingContext context, Inbound inbound) {
    return Future.fromCompletionStage(dropped(inbound), context.vertx().getOrCreateContext());
  }

  /// The same for who came by no webhook.
  public CompletionStage<String> dropped(Inbound inbound) {
    return tasks.run(
        () -> {
          conversations.dropped(inbound);
          return "";
        },
        () -> "",
        () -> "",
        () -> "");
  }
}
