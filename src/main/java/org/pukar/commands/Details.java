package org.pukar.commands;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pukar.commands.Meaning.Keyword;
import org.pukar.commands.Meaning.Kind;
import org.pukar.commands.Meaning.OfLanguage;
import org.pukar.commands.Meaning.OfPlace;
import org.pukar.commands.Meaning.OfTrade;
import org.pukar.commands.vocabulary.Fit;
import org.pukar.commands.vocabulary.Token;
import org.pukar.place.Level;
import org.pukar.place.Place;
import org.pukar.text.Language;
import org.pukar.text.Typed;

/// What stands beside the word of a command. Immutable; threads may share it.
record Details(Said said, Word word) {
  private static final int MOST = 8;

  Heard.Command command() {
    List<OfTrade> trades = best(OfTrade.class);
    List<Place> places = inState(best(OfPlace.class).stream().map(OfPlace::place).toList());
    return new Heard.Command(
        word,
        only(trades).map(OfTrade::trade),
        only(places),
        best(OfLanguage.class).stream().map(OfLanguage::language).findFirst(),
        said.number(),
        rest(),
        spokenIn(),
        trades.size() == 1 ? List.of() : trades.stream().map(OfTrade::trade).limit(MOST).toList(),
        places.size() == 1 ? List.of() : places.stream().limit(MOST).toList());
  }

  private static <T> Optional<T> only(List<T> some) {
    return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
  }

  /// Of what the text names, those that fit best.
  private <T extends Meaning> List<T> best(Class<T> kind) {
    List<Span> naming =
        said.spans().stream()
            .filter(span -> !span.is(Kind.POLITE) && !span.says(word))
            .filter(span -> span.all(kind).findAny().isPresent())
            .toList();
    Fit best = naming.stream().map(Span::fit).min(Fit::compareTo).orElse(Fit.NONE);
    return naming.stream()
        .filter(span -> span.fit() == best)
        .flatMap(span -> span.all(kind))
        .distinct()
        .toList();
  }

  /// A State that stands beside a district of its own says which district is meant.
  private static List<Place> inState(List<Place> places) {
    Set<String> states =
        places.stream()
            .filter(place -> place.level() == Level.STATE)
            .map(Place::id)
            .collect(Collectors.toSet());
    List<Place> inside =
        places.stream().filter(p -> p.parent().filter(states::contains).isPresent()).toList();
    return inside.isEmpty() ? places : inside;
  }

  private String rest() {
    return word == Word.COMPLAINT
        ? behindWord()
        : said.unknown().stream().map(Token::typed).collect(Collectors.joining(" "));
  }

  /// What is complained of is kept as it was written, but for the keyword if it stands before it.
  private String behindWord() {
    int from = 0;
    for (Span span : said.spans()) {
      boolean isNext = said.text().substring(from, span.tokens().getFirst().from()).isBlank();
      if (!isNext || !span.says(word)) {
        break;
      }
      from = span.tokens().getLast().to();
    }
    return Typed.clean(said.text().substring(from)).replaceFirst("^[\\p{P}\\p{S}\\s]+", "");
  }

  /// The language that all keywords have in common.
  private Optional<Language> spokenIn() {
    Set<Language> common = EnumSet.allOf(Language.class);
    for (Span span : said.spans()) {
      Set<Language> languages =
          span.all(Keyword.class)
              .map(Keyword::spokenIn)
              .filter(language -> language.isLatin() == span.isLatin())
              .collect(Collectors.toSet());
      if (!languages.isEmpty()) {
        common.retainAll(languages);
      }
    }
    return common.size() == 1 ? Optional.of(common.iterator().next()) : Optional.empty();
  }
}
