package org.pukar.channel.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.pukar.channel.sms.smpp.sent.Statuses;
import org.pukar.channel.sms.smpp.sent.Submit;
import org.pukar.outbox.link.Handed;

/// A session that is bound, from its bind to its end. Threads share it.
final class Bound implements AutoCloseable {
  private static final Handed NO_TURN = new Handed.Busy(Duration.ofSeconds(1));

  /// How long a screen waits for its turn: somebody looks at her phone.
  private static final Duration SCREENS_TURN = Duration.ofSeconds(1);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final LateAnswers answers = new LateAnswers();
  private final SmppSettings settings;
  private final Semaphore window;
  private final Semaphore hops;
  private final Session session;
  private final Deliveries.Bringing bringing;

  private Bound(SmppSettings settings, Deliveries deliveries) {
    this.settings = settings;
    this.window = new Semaphore(settings.window() - settings.windowOfHops(), true);
    this.hops = new Semaphore(settings.windowOfHops(), true);
    this.session = new Session(settings, answers);
    this.bringing = deliveries.session(new Back());
    session.addSessionStateListener((now, before, _) -> changed(now, before));
  }

  /// Connects and binds.
  ///
  /// @throws IOException if the SMSC is away, or does not let us in
  static Bound bind(SmppSettings settings, Deliveries deliveries) throws IOException {
    Bound bound = new Bound(settings, deliveries);
    try {
      bound.session.bind(bound.bringing);
      return bound;
    } catch (IOException e) {
      // The library leaves some of its threads running then.
      bound.close();
      throw e;
    }
  }

  private final class Back implements Deliveries.Back {
    @Override
    public void answer(int status, int sequence) throws IOException {
      answers.answer(session.line(), status, sequence);
    }

    @Override
    public Handed say(Submit screen) {
      return submit(screen, hops, SCREENS_TURN);
    }
  }

  private void changed(SessionState now, SessionState before) {
    if (before.isBound() && !now.isBound()) {
      bringing.end();
      ended.countDown();
    }
    if (!now.isNotClosed()) {
      session.abandon();
    }
  }

  /// How many texts could be handed over at once; less than nothing if so many wait.
  int free() {
    return window.availablePermits() - window.getQueueLength();
  }

  /// Hands one message over, in its turn.
  ///
  /// @param patience how long it may wait for its turn
  Handed submit(Submit message, Duration patience) {
    return submit(message, window, patience);
  }

  private Handed submit(Submit message, Semaphore room, Duration patience) {
    try {
      if (!room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return NO_TURN;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NO_TURN;
    }
    try {
      return handed(message);
    } finally {
      room.release();
    }
  }

  private Handed handed(Submit message) {
    try {
      return new Handed.Taken(settings.ids().answered(message.by(session)));
    } catch (NegativeResponseException e) {
      int status = e.getCommandStatus();
      return status == Session.GONE ? new Handed.Unsure() : Statuses.meaning(status);
    } catch (GenericNackResponseException e) {
      return Statuses.meaning(e.getCommandStatus());
    } catch (ResponseTimeoutException | InvalidResponseException e) {
      return new Handed.Unsure();
    } catch (PDUException e) {
      // A field is longer than the standard allows: nothing was sent.
      return new Handed.Refused(Handed.Why.OTHER);
    } catch (IOException e) {
      // A message leaves by one write: the SMSC has not the whole of it.
      return new Handed.Unreachable();
    }
  }

  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    session.unbindAndClose();
  }
}
