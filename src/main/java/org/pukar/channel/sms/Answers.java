package org.pukar.channel.sms;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Unreadable;
import org.pukar.outbox.link.Found;
import org.pukar.outbox.link.Handed;

/// What a provider's answers to a text mean, as a table: the first row that fits counts; where none
/// does, the HTTP status alone. Immutable; threads share it.
public record Answers(List<Row> rows) {
  /// When a provider that asks for patience is asked again.
  public static final Handed BUSY = new Handed.Busy(Duration.ofSeconds(10));

  /// When one whose own network is away is asked again.
  public static final Handed LATER = new Handed.Busy(Duration.ofMinutes(1));

  public Answers {
    rows = List.copyOf(rows);
  }

  /// One answer.
  ///
  /// @param status its HTTP status; 0 for any
  /// @param words what stands in it, in capitals or not
  public record Row(int status, String words, Handed means) {
    /// An answer of any status that refuses the text.
    public static Row refused(String words, Handed.Why why) {
      return refused(0, words, why);
    }

    public static Row refused(int status, String words, Handed.Why why) {
      return new Row(status, words, new Handed.Refused(why));
    }

    private boolean fits(int came, String said) {
      return (status == 0 || status == came) && said.contains(words.toLowerCase(Locale.ROOT));
    }
  }

  /// What a reply comes to: none at all is the same for every provider.
  ///
  /// @param read says what an answer means; what it finds [Unreadable] may be anything
  public static Handed of(Calls.Reply reply, Function<Calls.Reply.Came, Handed> read) {
    try {
      return switch (reply) {
        case Calls.Reply.Came came -> read.apply(came);
        case Calls.Reply.NotReached _ -> new Handed.Unreachable();
        case Calls.Reply.Silent _ -> new Handed.Unsure();
      };
    } catch (Unreadable e) {
      return new Handed.Unsure();
    }
  }

  /// What comes of asking for a text, by every provider that can be asked: one that is busy or away
  /// is asked again later.
  ///
  /// @param read says what a yes tells; what it finds [Unreadable] tells nothing
  public static Found found(Calls.Reply reply, Function<Calls.Reply.Came, Found> read) {
    try {
      return switch (reply) {
        case Calls.Reply.Came came when came.status() / 100 == 2 -> read.apply(came);
        case Calls.Reply.Came came when came.status() == 429 || came.status() >= 500 ->
            new Found.NotNow();
        case Calls.Reply.Came _ -> new Found.CannotTell();
        case Calls.Reply.NotReached _, Calls.Reply.Silent _ -> new Found.NotNow();
      };
    } catch (Unreadable e) {
      return new Found.CannotTell();
    }
  }

  /// What an answer means that is no yes with a reference in it.
  public Handed mean(int status, String words) {
    String said = words.toLowerCase(Locale.ROOT);
    return rows.stream()
        .filter(row -> row.fits(status, said))
        .map(Row::means)
        .findFirst()
        .orElseGet(() -> byStatus(status));
  }

  /// The status alone: a success that we cannot read, and a server's failure, leave open whether it
  /// has the text.
  private static Handed byStatus(int status) {
    return switch (status) {
      case 401, 403 -> new Handed.Refused(Handed.Why.ACCOUNT);
      case 402 -> new Handed.Refused(Handed.Why.CREDIT);
      case 404, 405, 410 -> new Handed.Refused(Handed.Why.ROUTE);
      case 413, 414 -> new Handed.Refused(Handed.Why.CONTENT);
      case 429 -> BUSY;
      case 503 -> LATER;
      default ->
          status >= 300 && status < 500
              ? new Handed.Refused(Handed.Why.OTHER)
              : new Handed.Unsure();
    };
  }
}
