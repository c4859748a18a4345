package org.pukar.channel.sms.smpp;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.sms.smpp.brought.Delivered;
import org.pukar.channel.sms.smpp.brought.DeliveredReader;
import org.pukar.channel.sms.smpp.brought.Lanes;
import org.pukar.channel.sms.smpp.brought.Repeats;
import org.pukar.channel.sms.smpp.sent.Submit;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.news.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what an SMSC brings, over all sessions of a link, and answers once it is committed.
/// Threads share it.
final class Deliveries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final Lanes lanes = new Lanes();
  private final DeliveredReader reader;
  private final Repeats repeats;
  private final Function<Arrival, Boolean> take;
  private final Function<List<Receipt>, Boolean> news;
  private final Optional<Hops> hops;
  private final Clock clock;

  Deliveries(
      SmppSettings settings,
      Function<Arrival, Boolean> take,
      Function<List<Receipt>, Boolean> news,
      Optional<Hops> hops,
      Clock clock) {
    this.reader = new DeliveredReader(settings.alphabet(), settings.ids());
    this.repeats = new Repeats(clock);
    this.take = take;
    this.news = news;
    this.hops = hops;
    this.clock = clock;
  }

  /// The way back to the SMSC.
  interface Back {
    /// Answers a delivery now.
    ///
    /// @throws IOException if the session is gone
    void answer(int status, int sequence) throws IOException;

    /// Hands a screen over.
    Handed say(Submit screen);
  }

  /// A session that brings things.
  Bringing session(Back back) {
    return new Bringing(back, new Repeats.Life());
  }

  /// What one session brings.
  final class Bringing implements Hops.By {
    private final Back back;
    private final Repeats.Life life;

    private Bringing(Back back, Repeats.Life life) {
      this.back = back;
      this.life = life;
    }

    /// Takes a delivery; it is answered later.
    ///
    /// @throws ProcessRequestException if there is no room for it
    void take(DeliverSm pdu) throws ProcessRequestException {
      Optional<Hops> ussd = hops.filter(some -> some.isHop(pdu));
      if (ussd.isPresent()) {
        take(ussd.get(), pdu);
      } else if (!lanes.take(String.valueOf(pdu.getSourceAddr()), () -> answer(pdu))) {
        throw new ProcessRequestException("full", SMPPConstant.STAT_ESME_RMSGQFUL);
      }
    }

    private void take(Hops ussd, DeliverSm pdu) {
      try {
        ussd.take(pdu, this);
      } catch (RuntimeException e) {
        // Its message may quote the phone or the words.
        LOG.error("A hop could not be taken: {}", e.getClass().getName());
        acknowledge(pdu, SMPPConstant.STAT_ESME_RSYSERR);
      }
    }

    private void answer(DeliverSm pdu) {
      acknowledge(pdu, taken(pdu) ? SMPPConstant.STAT_ESME_ROK : SMPPConstant.STAT_ESME_RMSGQFUL);
    }

    @Override
    public Repeats.Life life() {
      return life;
    }

    @Override
    public Handed say(Submit screen) {
      return back.say(screen);
    }

    @Override
    public void acknowledge(DeliverSm pdu, int status) {
      try {
        back.answer(status, pdu.getSequenceNumber());
      } catch (IOException _) {
        LOG.debug("A session went before its delivery was answered");
      }
    }

    private boolean taken(DeliverSm pdu) {
      try {
        return switch (reader.read(pdu)) {
          case Delivered.Text text -> take(text, pdu.getSequenceNumber());
          case Delivered.News(Receipt receipt) -> news.apply(List.of(receipt));
          case Delivered.Nothing _ -> passOver();
        };
      } catch (RuntimeException e) {
        // Its message may quote the phone or the words.
        LOG.error("A delivery could not be taken: {}", e.getClass().getName());
        return false;
      }
    }

    private boolean take(Delivered.Text text, int sequence) {
      if (text.id().isPresent()) {
        return take.apply(text.arrival(Arrival.reference(text.to(), text.id().get())));
      }
      Repeats.Seen seen = repeats.coming(String.join("\0", text.traits()), life, sequence);
      boolean taken = false;
      try {
        taken = take.apply(text.arrival(seen.reference()));
      } finally {
        repeats.answered(seen, taken);
      }
      return taken;
    }

    /// Brought again, it could not be read either.
    private boolean passOver() {
      LOG.warn("The SMSC brought a receipt that names no text");
      return true;
    }

    /// The session is over: what it was not told is brought again.
    void end() {
      life.end(clock.instant());
    }
  }

  @Override
  public void close() {
    lanes.close();
  }
}
