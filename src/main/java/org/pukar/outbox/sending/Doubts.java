package org.pukar.outbox.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.pukar.callers.Addressee;
import org.pukar.outbox.link.Found;
import org.pukar.outbox.link.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out of texts that were being handed over when their node died whether the network has
/// them: by what it told meanwhile, or by asking it. Threads share it.
///
/// @param threads asks for all of a batch at once
record Doubts(Link link, Judge judge, Settling settling, ExecutorService threads) {
  private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);
  private static final Duration LATER = Duration.ofMinutes(1);

  /// Has written down what the network has, and of what nobody will ever know.
  ///
  /// @return the others of the batch: nothing of them is in doubt
  List<Claimed> cleared(UUID owner, List<Claimed> batch) {
    List<Claimed> doubtful = batch.stream().filter(Claimed::inDoubt).toList();
    if (doubtful.isEmpty()) {
      return batch;
    }
    Map<UUID, Addressee> known = settling.insist(() -> judge.addressees(doubtful));
    List<Future<Found>> asked =
        doubtful.stream().map(text -> threads.submit(() -> find(text, known))).toList();
    List<Claimed> cleared = new ArrayList<>(batch);
    cleared.removeAll(doubtful);
    for (int i = 0; i < doubtful.size(); i++) {
      if (mayLeave(owner, doubtful.get(i), came(asked.get(i)))) {
        cleared.add(doubtful.get(i).cleared());
      }
    }
    return cleared;
  }

  private Found find(Claimed text, Map<UUID, Addressee> known) {
    if (text.told()) {
      return new Found.Has("");
    }
    try {
      return judge
          .opened(text, known)
          .map(leaving -> link.carrier().find(leaving, text.made()))
          .orElseGet(Found.CannotTell::new);
    } catch (RuntimeException | Error e) {
      // Its message may quote the phone or the words.
      LOG.error("Text {} could not be looked for: {}", text.id(), e.getClass().getName());
      return new Found.NotNow();
    }
  }

  private static Found came(Future<Found> found) {
    try {
      return found.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.error("A text could not be looked for", e);
    }
    return new Found.NotNow();
  }

  private boolean mayLeave(UUID owner, Claimed text, Found found) {
    return switch (found) {
      case Found.Has(String reference) -> {
        settling.taken(link, owner, List.of(text), List.of(reference));
        yield false;
      }
      case Found.HasNot _ when judge.pace().waitAfter(text.attempt()).isPresent() -> true;
      case Found.HasNot _ -> ended(text, End.GIVEN_UP, "too often in vain");
      case Found.CannotTell _ when judge.isSentAgain(text) -> true;
      case Found.NotNow _ when !judge.isTooOld(text) -> {
        settling.doubtStill(text, LATER);
        yield false;
      }
      case Found.CannotTell _, Found.NotNow _ -> ended(text, End.UNKNOWN, "no answer");
    };
  }

  private boolean ended(Claimed text, End end, String why) {
    settling.end(text, end, why);
    return false;
  }
}
