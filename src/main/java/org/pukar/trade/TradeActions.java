package org.pukar.trade;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.text.Language;
import org.pukar.text.Longest;
import org.pukar.text.Typed;
import org.pukar.text.catalog.Catalog;

/// What dialogues can ask about trades: lists of the keypad's tree, and what was typed. Threads
/// share it.
public final class TradeActions {
  /// Typed in place of a name, it asks for the lists.
  private static final String LIST = "1";

  private final Trades trades;

  public TradeActions(Trades trades) {
    this.trades = trades;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            Action.atOnce("trades.divided", ActionShape.looks("yes", "no"), this::divided),
            Action.atOnce(
                "trades.find",
                ActionShape.looks("one", "several", "none", "list")
                    .giving("trade_name", this::longestLabel),
                this::find)),
        List.of(
            Source.atOnce(
                "trades.groups",
                groups(trades.groups()),
                asked -> grouped(trades.groups(), asked.language())),
            Source.atOnce(
                "trades.parts",
                groups(trades.allGroups()),
                asked -> grouped(trades.parts(asked.value("trade-group")), asked.language())),
            Source.atOnce(
                "trades.of-group",
                all(),
                asked -> labelled(trades.of(asked.value("trade-group")), asked.language())),
            Source.atOnce(
                "trades.found",
                all(),
                asked -> labelled(trades.search(asked.value("typed-trade")), asked.language()))),
        Set.of());
  }

  private Outcome divided(Asked asked) {
    return Outcome.of(trades.parts(asked.value("trade-group")).isEmpty() ? "no" : "yes");
  }

  private Outcome find(Asked asked) {
    String typed = asked.value("typed-trade");
    if (Typed.digits(typed).equals(LIST)) {
      return Outcome.of("list");
    }
    List<Trade> found = trades.search(typed);
    return switch (found.size()) {
      case 0 -> Outcome.of("none");
      case 1 -> one(found.getFirst(), asked.language());
      default -> Outcome.of("several");
    };
  }

  private static Outcome one(Trade trade, Language language) {
    return Outcome.of("one", Map.of("trade", trade.id(), "trade_name", trade.label(language)));
  }

  private static List<Option> grouped(Collection<TradeGroup> some, Language language) {
    return some.stream().map(group -> new Option(group.id(), group.label(language))).toList();
  }

  private static List<Option> labelled(Collection<Trade> some, Language language) {
    return some.stream().map(trade -> new Option(trade.id(), trade.label(language))).toList();
  }

  private static SourceShape groups(Collection<TradeGroup> some) {
    return new SourceShape(false, words -> grouped(some, words.language()));
  }

  /// Every trade stands for itself: the linter draws them all, so none is too long for a screen.
  private SourceShape all() {
    return new SourceShape(false, words -> labelled(trades.all(), words.language()));
  }

  private String longestLabel(Catalog words) {
    return Longest.of(trades.all().stream().map(trade -> trade.label(words.language())));
  }
}
