package org.pukar;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.Inbound;
import org.pukar.dialogue.heard.Marks;
import org.pukar.dialogue.heard.Prompt;
import org.pukar.dialogue.heard.Wants;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.Input;

/// One call with a phone, whose steps are counted as Twilio's are: keys, silence, recordings. One
/// thread only.
public final class Ringing {
  private static final AtomicInteger LINES = new AtomicInteger();
  private static final int MOST_PAGES = 12;

  private final House house;
  private final String phone;
  private final String number;
  private final String line = "call-" + LINES.incrementAndGet();
  private long step;
  private Answer answer;

  private Ringing(House house, String phone, String number) {
    this.house = house;
    this.phone = phone;
    this.number = number;
    this.answer = send("", true);
  }

  static Ringing begun(House house, String phone, String number) {
    return new Ringing(house, phone, number);
  }

  /// Presses keys, or, where digits are asked for, digits; each on the prompt that the one before
  /// brought.
  public Ringing press(String... inputs) {
    for (String input : inputs) {
      step++;
      answer = send(input, false);
    }
    return this;
  }

  /// Presses the key of an option, going on to further ones until it is there.
  public Ringing choose(String... labels) {
    for (String label : labels) {
      for (int page = 0; key(label).isEmpty() && page < MOST_PAGES; page++) {
        press("9");
      }
      press(key(label).orElseThrow(() -> new AssertionError(label + " is not in " + words())));
    }
    return this;
  }

  private Optional<String> key(String label) {
    Matcher line =
        Pattern.compile("^" + Pattern.quote(label) + ": \\D*([1-5])\\D*$", Pattern.MULTILINE)
            .matcher(words());
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  public Ringing silence() {
    return press("");
  }

  /// Speaks; what she says is kept under that id.
  public Ringing say(UUID recording) {
    return press(Marks.recorded(recording));
  }

  /// The last request comes again.
  public Ringing repeat() {
    answer = send("9", step == 0);
    return this;
  }

  private Answer send(String typed, boolean dials) {
    Optional<PhoneNumber> caller = PhoneNumber.caller(phone);
    Input input = new Input.Counted(step, typed, dials);
    return house.calls().hop(new Inbound(Inbound.VOICE, "twilio", line, caller, number, input));
  }

  public void drop() {
    house
        .calls()
        .dropped(
            new Inbound(
                Inbound.VOICE,
                "twilio",
                line,
                PhoneNumber.caller(phone),
                "",
                new Input.Counted(step, "", false)));
  }

  public Prompt prompt() {
    return Prompt.read(answer.text());
  }

  /// What is heard, a sentence on each line.
  public String words() {
    return prompt().words();
  }

  public Wants wants() {
    return prompt().wants();
  }

  public boolean ended() {
    return answer.ends();
  }
}
