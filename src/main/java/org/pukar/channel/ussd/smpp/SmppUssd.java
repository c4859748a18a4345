package org.pukar.channel.ussd.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.pukar.channel.Door;
import org.pukar.channel.sms.smpp.Hops;
import org.pukar.channel.sms.smpp.sent.Submit;
import org.pukar.config.Account;
import org.pukar.conversation.hop.Inbound;
import org.pukar.outbox.link.Handed;
import org.pukar.session.Input;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door of USSD for an operator's SMSC: the same menus as by webhooks. A hop is acknowledged at
/// once; its screen leaves by the line that brought it, within the hop's budget. Threads share it.
///
/// Source of the format: SMPP 3.4, 5.3.2.43 and 5.3.2.44, and how vumi's transports for Indian
/// operators fill it.
public final class SmppUssd implements Hops {
  private static final Logger LOG = LoggerFactory.getLogger(SmppUssd.class);
  private static final String PROVIDER = "smpp";

  /// So long a screen may wait for an SMSC that has too much to do: then nobody looks any more.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Supplier<Optional<Door>> door;
  private final UssdSettings settings;
  private final UssdReader reader;
  private final Screens screens;
  private final HopNames names;

  private SmppUssd(UssdSettings settings, Supplier<Optional<Door>> door, String node, Clock clock) {
    this.door = door;
    this.settings = settings;
    this.reader = new UssdReader(settings);
    this.screens = new Screens(settings);
    this.names = new HopNames(node, clock);
  }

  /// The door.
  ///
  /// @param account the section `smpp` of the settings
  /// @param codes the codes that begin dialogues
  /// @param door once hops can be answered; before that the SMSC is to bring them again
  /// @param node names this process, unlike all others
  /// @throws org.pukar.config.SettingsException naming the first value that is wrong
  public static SmppUssd of(
      Account account,
      List<String> codes,
      Supplier<Optional<Door>> door,
      String node,
      Clock clock) {
    return new SmppUssd(UssdSettings.of(account, codes), door, node, clock);
  }

  @Override
  public boolean isHop(DeliverSm delivery) {
    return UssdReader.isUssd(delivery);
  }

  @Override
  public void take(DeliverSm delivery, By by) {
    Optional<Door> open = door.get();
    if (open.isEmpty()) {
      by.acknowledge(delivery, SMPPConstant.STAT_ESME_RX_T_APPN);
      return;
    }
    switch (reader.read(delivery)) {
      case Heard.Hop hop -> {
        by.acknowledge(delivery, SMPPConstant.STAT_ESME_ROK);
        answer(open.get(), hop, delivery, by);
      }
      case Heard.Gone gone -> {
        by.acknowledge(delivery, SMPPConstant.STAT_ESME_ROK);
        var _ = open.get().dropped(inbound(gone));
      }
      case Heard.Unknown(int operation) -> {
        LOG.warn("USSD: the SMSC brings operation {}, which no setting names", operation);
        by.acknowledge(delivery, SMPPConstant.STAT_ESME_RINVTLVVAL);
      }
    }
  }

  private static Inbound inbound(Heard.Gone gone) {
    Input none = new Input.Bare("", false);
    return new Inbound(Inbound.USSD, PROVIDER, gone.session().name(), gone.caller(), "", none);
  }

  /// Screens are handed over on threads of their own: whoever gives the answer must not be held up.
  private void answer(Door open, Heard.Hop hop, DeliverSm delivery, By by) {
    Inbound inbound = inbound(hop, delivery, by);
    var _ =
        open.answer(inbound)
            .thenApply(answer -> screens.answering(delivery, hop.session(), answer))
            .thenAccept(screen ->
                Thread.ofVirtual()
                    .name("ussd-screen")
                    .start(() -> show(open, inbound, screen, by)));
  }

  private Inbound inbound(Heard.Hop hop, DeliverSm delivery, By by) {
    Input input = names.input(hop, delivery, by.life());
    String code =
        names.code(hop, delivery).or(() -> settings.codes().stream().findFirst()).orElse("");
    return new Inbound(Inbound.USSD, PROVIDER, hop.session().name(), hop.caller(), code, input);
  }

  /// A caller whose screen is not taken has lost her session: dialling again, she may go on.
  private static void show(Door open, Inbound inbound, Submit screen, By by) {
    Handed handed = by.say(screen);
    if (handed instanceof Handed.Busy(Duration after) && after.compareTo(PATIENCE) <= 0) {
      LockSupport.parkNanos(after.toNanos());
      handed = by.say(screen);
    }
    switch (handed) {
      case Handed.Taken _, Handed.Unsure _ -> {}
      case Handed.Busy _, Handed.Refused _, Handed.Unreachable _ -> {
        LOG.warn("USSD: the SMSC did not take a screen: {}", handed);
        var _ = open.dropped(inbound);
      }
    }
  }
}
