package org.pukar.channel.sms.smpp.brought;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pukar.arrivals.Arrival;

/// Tells a text that the SMSC brings again from another text with the same words. SMPP gives texts
/// no name, and workers text "1" many times a day. Threads share it.
///
/// It is the same text if the SMSC has reason to bring it again: we said no, or nothing for so long
/// that it may have given us up, or the session ended before our answer was surely read. Else it is
/// another one. The reference is made of what the text is, of the ten minutes in which it first
/// came, and of how many such came in them before; so what was committed before a crash and is
/// brought again after it has its old reference.
///
/// What cannot be told apart: after a restart, or from another node's line, within those ten
/// minutes, the same words of the same phone written anew (taken for a repeat); what is brought
/// again after a restart when those ten minutes are over (taken for another text); and the same
/// words written twice, of which one was answered when the line broke.
public final class Repeats {
  /// An SMSC waits longer than this for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Our answer may be lost if the line broke so soon after it.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

  private static final long SLOT_S = Duration.ofMinutes(10).toSeconds();
  private static final int REMEMBERED = 8;
  private static final int PHONES = 100_000;

  private final Cache<String, Deque<Seen>> seen = Caffeine.newBuilder().maximumSize(PHONES).build();
  private final Clock clock;

  public Repeats(Clock clock) {
    this.clock = clock;
  }

  /// A session, as far as it matters here.
  public static final class Life {
    private volatile @Nullable Instant ended;

    public void end(Instant when) {
      ended = when;
    }

    /// Whether what was answered then may never have been read.
    private boolean mayHaveLost(Instant answer) {
      Instant end = ended;
      return end != null && answer.isAfter(end.minus(ON_ITS_WAY));
    }
  }

  /// A text that came, and how it was answered when it came last. Guarded by its deque's entry.
  public static final class Seen {
    private final String reference;
    private final long slot;
    private final int number;
    private Life life;
    private int sequence;
    private Instant came;
    private Optional<Instant> answered = Optional.empty();
    private boolean isRefused;

    private Seen(String traits, long slot, int number, Life life, int sequence, Instant came) {
      this.reference = Arrival.reference(traits, String.valueOf(slot), String.valueOf(number));
      this.slot = slot;
      this.number = number;
      this.life = life;
      this.sequence = sequence;
      this.came = came;
    }

    public String reference() {
      return reference;
    }

    private synchronized boolean isBroughtAgain(Life by, int as, Instant now) {
      if ((life == by && sequence == as) || isRefused) {
        return true;
      }
      Instant until = answered.orElse(now);
      return until.isAfter(came.plus(PATIENCE)) || life.mayHaveLost(until);
    }

    private synchronized Seen comesAgain(Life by, int as, Instant now) {
      life = by;
      sequence = as;
      came = now;
      answered = Optional.empty();
      isRefused = false;
      return this;
    }

    private synchronized void answered(boolean taken, Instant now) {
      isRefused = !taken;
      answered = Optional.of(now);
    }
  }

  /// Takes note of a text that comes.
  ///
  /// @param traits what it is
  /// @param life the session that brings it
  /// @param sequence its number there
  public Seen coming(String traits, Life life, int sequence) {
    Deque<Seen> same = seen.get(traits, _ -> new ArrayDeque<>());
    synchronized (same) {
      Instant now = clock.instant();
      return same.stream()
          .filter(one -> one.isBroughtAgain(life, sequence, now))
          .findFirst()
          .map(one -> one.comesAgain(life, sequence, now))
          .orElseGet(() -> another(same, traits, life, sequence, now));
    }
  }

  private static Seen another(
      Deque<Seen> same, String traits, Life life, int sequence, Instant now) {
    long slot = now.getEpochSecond() / SLOT_S;
    Seen last = same.peekLast();
    int number = last != null && last.slot == slot ? last.number + 1 : 0;
    Seen another = new Seen(traits, slot, number, life, sequence, now);
    same.addLast(another);
    if (same.size() > REMEMBERED) {
      same.removeFirst();
    }
    return another;
  }

  /// Takes note of our answer.
  public void answered(Seen text, boolean taken) {
    text.answered(taken, clock.instant());
  }
}
