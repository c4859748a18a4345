package org.pukar.commands;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.pukar.commands.Meaning.Keyword;
import org.pukar.commands.Meaning.Kind;
import org.pukar.commands.Meaning.OfLanguage;
import org.pukar.commands.Meaning.Use;
import org.pukar.commands.vocabulary.Fit;

/// Decides what was said, asks where it is not plain, and never guesses what ends something for
/// good. Immutable; threads may share it.
record Judgement(Said said, Expecting expecting) {
  /// Of a case: eight and a check digit.
  private static final int DIGITS = 9;

  /// Words that are not understood, beside which a command is still one.
  private static final int ROOM = 2;

  /// Words of an answer that says more than yes or no.
  private static final int ANSWER = 5;

  private static final int MOST_MEANT = 4;

  Heard heard() {
    if (said.words().isEmpty()) {
      return number();
    } else if (isEmergency()) {
      return command(Word.EMERGENCY);
    }
    return said.unknown().isEmpty() ? understood() : partlyUnderstood();
  }

  private Heard number() {
    if (said.isQuestionMark()) {
      return expecting.freeWords() ? free() : command(Word.HELP);
    } else if (expecting.yesOrNo() && said.number().equals("1")) {
      return command(Word.YES);
    } else if (expecting.yesOrNo() && said.number().equals("2")) {
      return command(Word.NO);
    } else if (!expecting.freeWords() && said.number().equals("0")) {
      return command(Word.BACK);
    }
    return isCaseNumber() ? command(Word.STATUS) : free();
  }

  private boolean isCaseNumber() {
    return !expecting.freeWords() && said.number().length() == DIGITS;
  }

  private boolean isEmergency() {
    return said.spans().stream()
        .filter(span -> span.fit() != Fit.NEAR)
        .flatMap(span -> span.all(Keyword.class))
        .anyMatch(keyword -> keyword.word() == Word.EMERGENCY && keyword.use() == Use.ANY);
  }

  private Heard understood() {
    Map<Word, Fit> words = counted();
    SequencedSet<Word> doubts = doubts(words.isEmpty());
    if (words.isEmpty() && doubts.isEmpty()) {
      return withoutKeyword();
    } else if (words.size() == 1 && doubts.isEmpty()) {
      return one(words.keySet().iterator().next(), words.values().iterator().next());
    }
    doubts.addAll(words.keySet());
    return unsure(doubts);
  }

  private Heard one(Word word, Fit fit) {
    boolean isSure = fit == Fit.EXACT;
    if (expecting.freeWords() && !isSure) {
      return free();
    }
    boolean isAnswer = word == Word.YES || word == Word.NO;
    boolean isBesideThePoint =
        isAnswer && !said.isAlone(word) && !(expecting.yesOrNo() && begins(word));
    boolean isRisky = !isSure && word.isGrave();
    return isRisky || isBesideThePoint || isTwiceGuessed(word, fit)
        ? unsure(Set.of(word))
        : command(word);
  }

  /// Whether other words of the text would have to be mistakes too, or have no business there.
  private boolean isTwiceGuessed(Word word, Fit fit) {
    boolean isBare =
        switch (word) {
          case CALL, STOP, START, LANG, YES, NO, MORE, BACK, FILLED, DUTY -> true;
          case JOB, COMPLAINT, STATUS, SCHEME, HELP, EMERGENCY, ALERTS, STOP_ALERTS -> false;
        };
    return (isBare || fit == Fit.NEAR)
        && said.spans().stream().anyMatch(s -> s.fit() == Fit.NEAR && !s.says(word));
  }

  /// The words that count, each with its best fit, without those that say no more.
  private Map<Word, Fit> counted() {
    Map<Word, Fit> words = new EnumMap<>(Word.class);
    for (Span span : said.spans()) {
      for (Keyword keyword : span.keywords()) {
        if (said.counts(span, keyword, expecting)) {
          words.merge(keyword.word(), span.fit(), (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
      }
    }
    Fit stop = words.getOrDefault(Word.STOP, Fit.NONE);
    Fit alerts = words.getOrDefault(Word.ALERTS, Fit.NONE);
    if (stop != Fit.NONE && alerts != Fit.NONE) {
      words.put(Word.STOP_ALERTS, stop.compareTo(alerts) > 0 ? stop : alerts);
    }
    for (Word word : List.copyOf(words.keySet())) {
      words.keySet().removeAll(covered(word));
    }
    return words;
  }

  /// Whoever answers a question says yes first of all, and what to after it.
  private Set<Word> covered(Word word) {
    if (!expecting.yesOrNo()) {
      return word.covers();
    }
    return word == Word.YES ? Set.of(Word.JOB, Word.START) : Set.of();
  }

  /// What may be meant by words that do not count.
  ///
  /// @param isAll whether no other word does
  private SequencedSet<Word> doubts(boolean isAll) {
    SequencedSet<Word> doubts = new LinkedHashSet<>();
    for (Span span : said.spans()) {
      for (Keyword keyword : span.keywords()) {
        boolean isMeant = said.isAlone(keyword.word()) ? isAll : isInTheWay(span, keyword.word());
        if (isMeant && keyword.use() != Use.NEVER && !said.counts(span, keyword, expecting)) {
          meant(span, keyword).forEach(doubts::add);
        }
      }
    }
    return doubts;
  }

  /// Whether it would be a command by itself, and is not understood otherwise.
  private static boolean isInTheWay(Span span, Word word) {
    boolean isOther = span.isTradeOrPlace() || span.is(Kind.POLITE);
    return !isOther && (span.fit() != Fit.NEAR || word.isGrave());
  }

  private static Stream<Word> meant(Span span, Keyword keyword) {
    Stream<Word> all = Stream.concat(Stream.of(keyword.word()), keyword.otherwise().stream());
    return span.isTradeOrPlace() ? Stream.concat(all, Stream.of(Word.JOB)) : all;
  }

  /// A trade or a place is a search for a job, a language's name asks for it.
  private Heard withoutKeyword() {
    List<Span> named = said.spans().stream().filter(span -> !span.is(Kind.POLITE)).toList();
    boolean isLanguage =
        named.size() == 1 && named.getFirst().all(OfLanguage.class).findAny().isPresent();
    boolean isNear = said.spans().stream().anyMatch(span -> span.fit() == Fit.NEAR);
    if (isLanguage && !(isNear && expecting.freeWords())) {
      return command(Word.LANG);
    } else if (isCaseNumber()) {
      return command(Word.STATUS);
    } else if (named.isEmpty() || expecting.freeWords()) {
      return free();
    }
    return isNear ? unsure(Set.of(Word.JOB)) : command(Word.JOB);
  }

  private Heard partlyUnderstood() {
    if (expecting.freeWords()) {
      return free();
    } else if (said.isOfTrouble()) {
      return command(Word.COMPLAINT);
    }
    return answer().or(this::led).orElseGet(() -> unsure(mentioned()));
  }

  /// Yes or no with a few words behind it.
  private Optional<Heard> answer() {
    return Stream.of(Word.YES, Word.NO)
        .filter(_ -> expecting.yesOrNo() && said.words().size() <= ANSWER)
        .filter(word -> begins(word) && said.spans().stream().noneMatch(s -> s.says(other(word))))
        .map(this::command)
        .findFirst();
  }

  private static Word other(Word word) {
    return word == Word.YES ? Word.NO : Word.YES;
  }

  private boolean begins(Word word) {
    Span first = said.spans().isEmpty() ? null : said.spans().getFirst();
    return first != null
        && first.fit() != Fit.NEAR
        && first.keywords().stream().anyMatch(k -> k.word() == word && k.use() != Use.WEAK)
        && first.tokens().getFirst().equals(said.words().getFirst());
  }

  /// A command with words that we do not understand, before or behind it.
  private Optional<Heard> led() {
    Map<Word, Fit> words = counted();
    if (words.size() != 1 || words.containsValue(Fit.NEAR) || !doubts(false).isEmpty()) {
      return Optional.empty();
    }
    Word word = words.keySet().iterator().next();
    boolean hasRoom =
        switch (word) {
          case COMPLAINT, HELP -> begins(word);
          case JOB, STATUS, SCHEME, LANG, ALERTS, STOP_ALERTS -> said.unknown().size() <= room();
          case CALL, STOP, START, YES, NO, MORE, BACK, EMERGENCY, FILLED, DUTY -> false;
        };
    return hasRoom ? Optional.of(command(word)) : Optional.empty();
  }

  /// Ordinary words tell a story; behind a trade or a place there may be a village's name.
  private int room() {
    boolean isStory = said.spans().stream().anyMatch(span -> span.is(Kind.OTHER));
    boolean isNamed = said.spans().stream().anyMatch(Span::isTradeOrPlace);
    return isStory ? 0 : isNamed ? ROOM : ROOM / 2;
  }

  private SequencedSet<Word> mentioned() {
    SequencedSet<Word> mentioned = new LinkedHashSet<>();
    for (Span span : said.spans()) {
      span.keywords().stream()
          .filter(keyword -> keyword.use() != Use.NEVER && !span.is(Kind.POLITE))
          .filter(_ -> span.fit() != Fit.NEAR || said.unknown().size() <= ROOM)
          .forEach(keyword -> meant(span, keyword).forEach(mentioned::add));
    }
    return mentioned;
  }

  private Heard unsure(Set<Word> meant) {
    return meant.isEmpty() || expecting.freeWords()
        ? free()
        : new Heard.Unsure(meant.stream().limit(MOST_MEANT).toList());
  }

  private Heard free() {
    return new Heard.Free(said.text());
  }

  private Heard command(Word word) {
    return new Details(said, word).command();
  }
}
