package org.pukar.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pukar.commands.Commands;
import org.pukar.commands.Expecting;
import org.pukar.commands.Heard;
import org.pukar.commands.Word;
import org.pukar.conversation.Move;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Step;
import org.pukar.feature.Wanted;
import org.pukar.place.Place;
import org.pukar.script.Scripts;
import org.pukar.text.Language;
import org.pukar.trade.Trade;

/// What a text means: a command, which begins something, or an answer to what was asked. Threads
/// share it.
final class Meanings {
  /// Of what is offered, in this order, what "yes" chooses, and what "no".
  private static final Map<Word, List<String>> CHOSEN_BY =
      Map.of(
          Word.YES,
          List.of("common.yes", "welcome.agree", "jobs.interested", "talk.call-me"),
          Word.NO,
          List.of("common.no", "welcome.refuse", "talk.not-now"));

  /// Where what is wanted begins: with who it is, and consent.
  private static final String ENTRY = "text";

  /// Where is asked what is meant.
  private static final String UNSURE = "text-unsure";

  private final Commands commands;
  private final Scripts scripts;

  Meanings(Commands commands, Scripts scripts) {
    this.commands = commands;
    this.scripts = scripts;
  }

  /// What a text means.
  ///
  /// @param open where the conversation stands; empty if none is under way
  /// @param offered whether something else was offered since, to which belongs a "yes" or a "no"
  ///   that is written out; all else belongs to the conversation
  Move of(String words, Optional<Session> open, boolean offered) {
    Heard heard = commands.hear(words, expecting(open, offered));
    return switch (heard) {
      case Heard.Free(String free) when open.isPresent() -> new Move.Answer(free);
      case Heard.Free(String free) -> begin(ENTRY, Map.of(), Letters.language(free));
      case Heard.Unsure unsure when open.isPresent() && mayBeAnything(open.get()) ->
          new Move.Answer(words);
      case Heard.Unsure(List<Word> meant) ->
          begin(UNSURE, Map.of(Written.MEANT, Written.of(meant)), Letters.language(words));
      case Heard.Command command when offered && isYesOrNo(command.word()) -> begin(command, words);
      case Heard.Command command -> command(command, words, open);
    };
  }

  /// What a text means as an answer to a question; empty if it is none.
  Optional<Move> answer(String words, Question question) {
    return nth(words)
        .filter(nth -> nth < question.dialogues().size())
        .map(nth -> begin(question.dialogues().get(nth), question.values(), Optional.empty()));
  }

  /// Which answer it is, from 0: by its digit, in any script; yes is the first, no the second.
  private Optional<Integer> nth(String words) {
    String said = words.strip();
    if (said.codePointCount(0, said.length()) == 1) {
      return Optional.of(Character.digit(said.codePointAt(0), 10) - 1).filter(nth -> nth >= 0);
    }
    return commands.hear(words, Expecting.YES_OR_NO) instanceof Heard.Command command
            && isYesOrNo(command.word())
        ? Optional.of(command.word() == Word.YES ? 0 : 1)
        : Optional.empty();
  }

  private static boolean isYesOrNo(Word word) {
    return word == Word.YES || word == Word.NO;
  }

  private Expecting expecting(Optional<Session> open, boolean offered) {
    if (open.isPresent()) {
      return offered ? Expecting.FREE_WORDS : expecting(open.get());
    }
    return offered ? Expecting.YES_OR_NO : Expecting.NOTHING;
  }

  private Expecting expecting(Session session) {
    return optionOf(session, Word.YES).isPresent() ? Expecting.YES_OR_NO : Expecting.FREE_WORDS;
  }

  /// Where anything may be said, what is hardly a command is none.
  private boolean mayBeAnything(Session session) {
    return step(session) instanceof Step.Ask;
  }

  private Move command(Heard.Command command, String words, Optional<Session> open) {
    return open.flatMap(session -> answer(session, command.word(), words))
        .orElseGet(() -> beside(command.word(), begin(command, words)));
  }

  /// What one text answers does not cost her what she had told already. Danger is no such thing:
  /// nothing may stay on the phone that asks on.
  private static Move beside(Word word, Move.Begin begin) {
    return switch (word) {
      case HELP, STOP, STOP_ALERTS, CALL -> new Move.Aside(begin);
      case JOB,
          COMPLAINT,
          STATUS,
          SCHEME,
          START,
          LANG,
          YES,
          NO,
          MORE,
          BACK,
          EMERGENCY,
          ALERTS,
          FILLED,
          DUTY ->
          begin;
    };
  }

  /// Yes, no, more and back belong to what is under way, if it offers them.
  private Optional<Move> answer(Session session, Word word, String words) {
    return switch (word) {
      case YES, NO -> optionOf(session, word).or(() -> Optional.of(words)).map(Move.Answer::new);
      case MORE -> Optional.of(new Move.Answer("9"));
      case BACK -> Optional.of(new Move.Answer("0"));
      case JOB,
          COMPLAINT,
          STATUS,
          SCHEME,
          CALL,
          STOP,
          STOP_ALERTS,
          START,
          LANG,
          HELP,
          EMERGENCY,
          ALERTS,
          FILLED,
          DUTY ->
          Optional.empty();
    };
  }

  /// The key of what "yes" or "no" chooses where the session stands.
  private Optional<String> optionOf(Session session, Word word) {
    if (!(step(session) instanceof Step.Menu menu)) {
      return Optional.empty();
    }
    List<String> options = List.copyOf(menu.options().keySet());
    return Optional.ofNullable(CHOSEN_BY.get(word)).stream()
        .flatMap(List::stream)
        .filter(options::contains)
        .map(option -> Integer.toString(options.indexOf(option) + 1))
        .findFirst();
  }

  private Step step(Session session) {
    return scripts.of(session.version()).script().step(session.top());
  }

  private static Move.Begin begin(Heard.Command command, String words) {
    Map<String, String> values = new HashMap<>();
    values.put(Wanted.WANTED, Written.of(command.word()));
    values.put(Wanted.TRADE, command.trade().map(Trade::id).orElse(""));
    values.put(Wanted.PLACE, command.place().map(Place::id).orElse(""));
    values.put(Wanted.NUMBER, command.number());
    values.put(Wanted.TOLD, command.rest());
    command.language().ifPresent(named -> values.put(Written.LANGUAGE, named.code()));
    Optional<Language> language =
        command.spokenIn().or(() -> Letters.language(words)).or(() -> command.language());
    return begin(entry(command.word()), values, language);
  }

  /// What is answered by one text, to anybody, asks no consent.
  private static String entry(Word word) {
    return switch (word) {
      case HELP -> "text-help";
      case STOP -> "text-stop";
      case STOP_ALERTS -> "text-stop-alerts";
      case START -> "text-start";
      case CALL -> "text-call";
      case EMERGENCY -> "text-emergency";
      case DUTY -> "duty";
      case LANG -> "text-language";
      case JOB, COMPLAINT, STATUS, SCHEME, YES, NO, MORE, BACK, ALERTS, FILLED -> ENTRY;
    };
  }

  private static Move.Begin begin(
      String dialogue, Map<String, String> values, Optional<Language> language) {
    return new Move.Begin(
        dialogue,
        values.entrySet().stream()
            .filter(value -> !value.getValue().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
        language);
  }
}
