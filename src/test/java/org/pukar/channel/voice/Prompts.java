package org.pukar.channel.voice;

import java.util.List;
import org.pukar.dialogue.heard.Wants;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Prompts that a call may hear. Stateless.
public final class Prompts {
  public static final String CHIME = "https://pukar.example.org/sounds/chime.wav";

  /// Two sentences of Hindi that nobody recorded, and something that somebody did between others.
  private static final List<Sound> SOUNDS =
      List.of(
          new Sound.Played(CHIME),
          read(Language.HINDI, "काम <1> & ghar"),
          read(Language.HINDI, "दो"),
          read(Language.ODIA, "କାମ"),
          read(Language.BENGALI, "কাজ"),
          read(Language.ENGLISH, "Press \"1\""));

  private Prompts() {}

  public static Sound read(Language language, String words) {
    return new Sound.Read(
        language, words, "https://pukar.example.org/sounds/" + language.code() + ".wav");
  }

  /// All kinds of sounds, and then this.
  public static Reply.Hear all(Wants wants) {
    return new Reply.Hear(SOUNDS, "https://pukar.example.org/sounds/whole.wav", wants, 7);
  }

  /// A chime, and then this.
  public static Reply.Hear chime(Wants wants) {
    return new Reply.Hear(List.of(new Sound.Played(CHIME)), CHIME, wants, 7);
  }

  /// What a prompt may wait for, by a word.
  public static Wants wants(String word) {
    return switch (word) {
      case "key" -> new Wants.Key();
      case "digits" -> new Wants.Digits(4);
      case "one digit" -> new Wants.Digits(1);
      case "recording" -> new Wants.Recording(60);
      case "turn" -> new Wants.Turn(20);
      case "person" -> new Wants.Person(new PhoneNumber("+919000000002"));
      case "nothing" -> new Wants.Nothing();
      default -> throw new IllegalArgumentException(word);
    };
  }
}
