package org.pukar.grievances.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pukar.console.Words;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.Dossier;
import org.pukar.grievances.workflow.Act;

/// One thing that happened in a case, as its page tells it. Immutable.
///
/// @param by `worker`, `staff` or `clock`: how it looks
/// @param who did it, in words
/// @param what was done, in words
/// @param facts what came with it, each in words: an amount, a day, a name
/// @param note what was written; may be empty
public record Happening(
    String by, String who, String what, String at, List<String> facts, String note) {
  private static final int PAISE = 100;

  public Happening {
    facts = List.copyOf(facts);
  }

  static Happening of(Dossier.Line line, Words words, Naming naming, boolean isByWorker) {
    String by = line.actor().isPresent() ? "staff" : isByWorker ? Act.WORKER : Act.CLOCK;
    String who = line.actor().map(naming::person).orElseGet(() -> words.say("by." + by));
    return new Happening(
        by,
        who,
        words.named("done.", line.act().split(":", 2)[0]),
        words.at(line.at()),
        facts(line, words, naming),
        line.brought().note());
  }

  private static List<String> facts(Dossier.Line line, Words words, Naming naming) {
    List<String> facts = new ArrayList<>();
    Brought brought = line.brought();
    Optional.of(line.act().split(":", 2))
        .filter(parts -> parts.length > 1)
        .ifPresent(parts -> facts.add(naming.place(parts[1], words.language())));
    brought.paise().ifPresent(paise -> facts.add(rupees(paise)));
    brought.date().ifPresent(day -> facts.add(words.say("fact.by", "day", day.toString())));
    brought
        .owner()
        .map(naming::person)
        .ifPresent(who -> facts.add(words.say("fact.to", "who", who)));
    Optional.of(brought.partner())
        .filter(code -> !code.isEmpty())
        .ifPresent(code -> facts.add(naming.agency(code, words.language())));
    Optional.of(brought.cause())
        .filter(cause -> !cause.isEmpty())
        .ifPresent(cause -> facts.add(words.say("fact.cause", "cause", cause)));
    return facts;
  }

  /// As money is written in India: `₹18,400`.
  static String rupees(long paise) {
    com.ibm.icu.text.NumberFormat grouped =
        com.ibm.icu.text.NumberFormat.getInstance(
            com.ibm.icu.util.ULocale.forLanguageTag("en-IN-u-nu-latn"));
    return "₹" + grouped.format(paise / (double) PAISE);
  }

  @Override
  public String toString() {
    return "Happening" + what.toLowerCase(Locale.ROOT).length();
  }
}
