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
  private final Function<PhoneNumber, Optional<Question>> asked;

  /// @param offered when that phone was last offered something by text that may be answered with a
  ///   yes; what was asked before that is not what a later yes answers
  /// @param asked what that phone was asked by text last and has not answered
  public TextTalk(
      Commands commands,
      Scripts scripts,
      TextHops hops,
      Function<PhoneNumber, Optional<Instant>> offered,
      Function<PhoneNumber, Optional<Question>> asked) {
    this.meanings = new Meanings(commands, scripts);
    this.hops = hops;
    this.offered = offered;
    this.asked = asked;
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
    Optional<Instant> offer = text.from().flatMap(offered).filter(at -> isLast(at, open));
    return text.from()
        .flatMap(asked)
        .filter(question -> isLast(question.at(), open))
        .filter(question -> offer.filter(at -> at.isAfter(question.at())).isEmpty())
        .flatMap(question -> meanings.answer(text.words(), question))
        .orElseGet(() -> meanings.of(text.words(), open.map(Open::session), offer.isPresent()));
  }

  /// Whether nothing was said in the conversation since.
  private static boolean isLast(Instant at, Optional<Open> open) {
    return open.filter(one -> one.at().isAfter(at)).isEmpty();
  }
}
