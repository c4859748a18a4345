package org.pukar.dialogue.heard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;

/// A screen that is heard: its sentences, and what the call waits for after them. It has a form in
/// writing, in which a session keeps it like any screen: the first line is what is waited for, each
/// other line a sentence behind the code of its language. Immutable; prints nothing of it.
public record Prompt(Wants wants, List<Sentence> sentences) {
  private static final String RECORDED = "=";
  private static final String KEY = "key";
  private static final String DIGITS = "digits";
  private static final String RECORDING = "recording";
  private static final String TURN = "turn";
  private static final String PERSON = "person";
  private static final String NOTHING = "nothing";

  public Prompt {
    sentences = List.copyOf(sentences);
  }

  /// The line of a sentence: words stay on one line.
  public static String line(Language language, String marked) {
    return language.code() + " " + marked.replace('\n', ' ');
  }

  /// The line of what the caller herself has said.
  public static String line(UUID recording) {
    return RECORDED + " " + recording;
  }

  /// The form in writing.
  ///
  /// @param lines each by one of the two methods above
  public static String write(Wants wants, String lines) {
    return head(wants) + "\n" + lines;
  }

  private static String head(Wants wants) {
    return switch (wants) {
      case Wants.Key _ -> KEY;
      case Wants.Digits(int most) -> DIGITS + " " + most;
      case Wants.Recording(int seconds) -> RECORDING + " " + seconds;
      case Wants.Turn(int seconds) -> TURN + " " + seconds;
      case Wants.Person(PhoneNumber phone) -> PERSON + " " + phone.e164();
      case Wants.Nothing _ -> NOTHING;
    };
  }

  /// Reads the form in writing.
  ///
  /// @throws IllegalArgumentException if it is none; nothing of it is told
  public static Prompt read(String written) {
    List<String> lines = written.lines().toList();
    List<Sentence> sentences = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        sentences.add(sentence(line));
      }
    }
    return new Prompt(wants(lines.getFirst()), sentences);
  }

  private static Wants wants(String head) {
    String[] words = head.split(" ", 2);
    return switch (words[0]) {
      case KEY -> new Wants.Key();
      case DIGITS -> new Wants.Digits(Integer.parseInt(words[1]));
      case RECORDING -> new Wants.Recording(Integer.parseInt(words[1]));
      case TURN -> new Wants.Turn(Integer.parseInt(words[1]));
      case PERSON -> new Wants.Person(new PhoneNumber(words[1]));
      case NOTHING -> new Wants.Nothing();
      default -> throw new IllegalArgumentException("no prompt");
    };
  }

  private static Sentence sentence(String line) {
    int gap = line.indexOf(' ');
    String code = line.substring(0, Math.max(0, gap));
    String rest = line.substring(gap + 1);
    if (code.equals(RECORDED)) {
      return new Sentence.Recorded(UUID.fromString(rest));
    }
    Optional<Language> language = Language.find(code);
    return new Sentence.Words(
        language.orElseThrow(() -> new IllegalArgumentException("no sentence of a prompt")), rest);
  }

  /// What is said, for those who read it: without marks, a sentence on each line.
  public String words() {
    return sentences.stream()
        .flatMap(sentence ->
            sentence instanceof Sentence.Words(Language _, String marked)
                ? Optional.of(marked.replace(Catalog.VALUE, "")).stream()
                : Optional.<String>empty().stream())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return "Prompt";
  }
}
