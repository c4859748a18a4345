package org.pukar.channel.ussd.smpp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.sms.smpp.brought.Repeats;
import org.pukar.session.Input;

/// Gives each hop a name that only its repeats share, and remembers what each session dialled.
/// Threads share it.
///
/// Where sessions count their hops, a hop's name is its number. Else it is told like a text that
/// comes again: by whether the SMSC has reason to bring it again ([Repeats]). Numbers of sessions
/// are few, and the next session may have the last one's, so names hang on the dial that began it.
final class HopNames {
  private static final int SESSIONS = 100_000;

  /// No network lets a session live so long.
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Cache<String, Begun> begun =
      Caffeine.newBuilder().maximumSize(SESSIONS).expireAfterAccess(LONGEST).build();
  private final Repeats repeats;
  private final String node;

  /// How a session began.
  private record Begun(String name, String code) {}

  /// @param node names this process: two nodes never give one name
  HopNames(String node, Clock clock) {
    this.node = node;
    this.repeats = new Repeats(clock);
  }

  /// A hop's input under its name.
  Input input(Heard.Hop hop, DeliverSm pdu, Repeats.Life life) {
    String key = session(hop, pdu);
    if (hop.dials() || hop.session().hop().isEmpty()) {
      String name = told(hop, pdu, life);
      if (hop.dials()) {
        begun.put(key, new Begun(name, hop.code()));
      }
      return new Input.Named(name, hop.typed(), hop.dials());
    }
    String dial = Optional.ofNullable(begun.getIfPresent(key)).map(Begun::name).orElse("");
    String number = hop.session().hop().get().toString();
    return new Input.Named(Arrival.reference(dial, number), hop.typed(), false);
  }

  private String told(Heard.Hop hop, DeliverSm pdu, Repeats.Life life) {
    Repeats.Seen seen = repeats.coming(node + "\0" + hop.traits(), life, pdu.getSequenceNumber());
    repeats.answered(seen, true);
    return seen.reference();
  }

  /// The code that began a hop's session, as far as this node knows it.
  Optional<String> code(Heard.Hop hop, DeliverSm pdu) {
    return Optional.ofNullable(begun.getIfPresent(session(hop, pdu))).map(Begun::code);
  }

  private static String session(Heard.Hop hop, DeliverSm pdu) {
    return pdu.getSourceAddr() + "\0" + hop.session().name();
  }
}
