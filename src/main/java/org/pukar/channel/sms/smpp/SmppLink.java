package org.pukar.channel.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsmpp.bean.OptionalParameter;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.sms.smpp.sent.Party;
import org.pukar.channel.sms.smpp.sent.Submit;
import org.pukar.channel.sms.smpp.words.Cut;
import org.pukar.channel.sms.smpp.words.Cutting;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.link.Registered;
import org.pukar.outbox.news.Receipt;

/// An operator's SMSC, by as many sessions as its settings say, each bound again whenever it ends.
/// Texts wait for their turn in a session's window; while no session is bound they are
/// [Handed.Unreachable] at once. Threads share it, and as many as all windows hold are of use.
public final class SmppLink implements Carrier, AutoCloseable {
  /// How long a text waits for its turn, so that with its answer it stays within a lease.
  private static final Duration TURN = Duration.ofSeconds(2);

  private final ExecutorService parts = Executors.newVirtualThreadPerTaskExecutor();
  private final SmppSettings settings;
  private final Cutting cutting;
  private final Deliveries deliveries;
  private final List<Line> lines;

  private SmppLink(SmppSettings settings, Deliveries deliveries) {
    this.settings = settings;
    this.cutting = new Cutting(settings.alphabet(), settings.tables());
    this.deliveries = deliveries;
    this.lines =
        IntStream.range(0, settings.sessions())
            .mapToObj(n -> Line.start("smpp-" + n, settings, deliveries, System::nanoTime))
            .toList();
  }

  /// Begins to bind. Never waits for the SMSC.
  ///
  /// @param take takes a text down; whether it is committed. If not, the SMSC brings it again
  /// @param news the same for what became of texts
  /// @param hops takes hops of USSD; empty if the SMSC brings none
  /// @param clock tells texts with the same words apart, by when they came
  public static SmppLink start(
      SmppSettings settings,
      Function<Arrival, Boolean> take,
      Function<List<Receipt>, Boolean> news,
      Optional<Hops> hops,
      Clock clock) {
    return new SmppLink(settings, new Deliveries(settings, take, news, hops, clock));
  }

  /// How many sessions are bound now.
  public int bound() {
    return (int) lines.stream().filter(line -> line.bound().isPresent()).count();
  }

  /// Hands a text over. Of a text in parts the last part's receipt counts for the whole; a text of
  /// which one part was not taken counts as not taken: sent again, its parts are the same to the
  /// phone, since their reference comes from its id.
  @Override
  public Handed carry(Leaving message) {
    Optional<Bound> session = freest();
    if (session.isEmpty()) {
      return new Handed.Unreachable();
    }
    try {
      List<Cut> cuts = cutting.cut(message.words(), message.id().hashCode());
      return carry(session.get(), submits(message, cuts));
    } catch (IllegalArgumentException e) {
      return new Handed.Refused(Handed.Why.CONTENT);
    }
  }

  private Optional<Bound> freest() {
    return lines.stream()
        .flatMap(line -> line.bound().stream())
        .max(Comparator.comparingInt(Bound::free));
  }

  private List<Submit> submits(Leaving message, List<Cut> cuts) {
    Party from = Party.of(sender(message));
    Party to = Party.of(message.to());
    List<OptionalParameter> tlvs = settings.tags().of(message.registered());
    return IntStream.range(0, cuts.size())
        .mapToObj(at -> new Submit("", from, to, cuts.get(at), at == cuts.size() - 1, tlvs))
        .toList();
  }

  /// A registered text goes out under its header, unless it answers a number of ours.
  private String sender(Leaving message) {
    String registered = message.registered().map(Registered::header).orElse("");
    if (!message.from().isEmpty()) {
      return message.from();
    }
    return registered.isEmpty() ? settings.from() : registered;
  }

  /// The first part shows whether the SMSC takes such a text at all; the others go together.
  private Handed carry(Bound session, List<Submit> submits) {
    Handed first = session.submit(submits.getFirst(), TURN);
    if (submits.size() == 1 || !(first instanceof Handed.Taken)) {
      return first;
    }
    List<Future<Handed>> others = new ArrayList<>();
    for (Submit other : submits.subList(1, submits.size())) {
      others.add(parts.submit(() -> session.submit(other, TURN)));
    }
    return worst(others.stream().map(SmppLink::came).toList());
  }

  private static Handed came(Future<Handed> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Handed.Unsure();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /// What was not taken counts before what may have been, since then the text is not whole.
  private static Handed worst(List<Handed> parts) {
    return parts.stream()
        .filter(part -> !(part instanceof Handed.Taken) && !(part instanceof Handed.Unsure))
        .findFirst()
        .or(() -> parts.stream().filter(Handed.Unsure.class::isInstance).findFirst())
        .orElse(parts.getLast());
  }

  /// Unbinds. What the SMSC was not answered it brings again.
  @Override
  public void close() {
    lines.forEach(Line::close);
    parts.shutdownNow();
    deliveries.close();
  }
}
