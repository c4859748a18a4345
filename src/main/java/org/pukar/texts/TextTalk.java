package org.pukar.texts;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.pukar.arrivals.Arrival;
import org.pukar.arrivals.Replier;
import org.pukar.commands.Commands;
import org.pukar.conversation.Move;
import org.pukar.conversation.TextHops;
import org.pukar.conversation.TextHops.Open;
import org.pukar.conversation.hop.Inbound;
import org.pukar.phone.PhoneNumber;
import org.pukar.script.Scripts;
import org.pukar.session.Input;

/// Answers texts: finds what each means, and goes on with the conversation of its phone. Threads
/// share it.
public final class TextTalk implements Replier {
  private final Meanings meanings;
  private final TextHops hops;
  private final Function<PhoneNumber, Optional<Instant>> offered;

  /// @param offered when that phone was last offered something by text that may be answered with a
  ///   yes; what was asked before that is not what a later yes answers
  public TextTalk(
      Commands commands,
      Scripts scripts,
      TextHops hops,
      Function<PhoneNumber, Optional<Instant>> offered) {
    this.meanings = new Meanings(commands, scripts);
    this.hops = hops;
    this.offered = offered;
  }

  @Override
  public Optional<String> reply(Arrival text, String onceKey) {
    Inbound inbound =
        new Inbound(
            Inbound.SMS,
            text.provider(),
            "",
            text.from(),
            text.to(),
            new Input.Named(onceKey, text.words(), false));
    return Optional.of(hops.hop(inbound, open -> meant(text, open)));
  }

  private Move meant(Arrival text, Optional<Open> open) {
    boolean offeredSince =
        text.from()
            .flatMap(offered)
            .filter(offer -> open.filter(one -> one.at().isAfter(offer)).isEmpty())
            .isPresent();
    return meanings.of(text.words(), open.map(Open::session), offeredSince);
  }
}
