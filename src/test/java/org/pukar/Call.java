package org.pukar;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.Inbound;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.Input;

/// One USSD session of a phone: it sends with each hop all inputs so far, joined by stars, as
/// Africa's Talking does. One thread only; [#send(String)] may be called by several.
public final class Call {
  public static final String PROVIDER = "africastalking";
  private static final AtomicInteger LINES = new AtomicInteger();
  private static final int MOST_PAGES = 12;

  private House house;
  private final String phone;
  private final String line;
  private String text;
  private Answer answer;

  private Call(House house, String phone, String line, String text) {
    this.house = house;
    this.phone = phone;
    this.line = line;
    this.text = text;
    this.answer = send(text);
  }

  static Call dialled(House house, String phone, String inputs) {
    return new Call(house, phone, "line-" + LINES.incrementAndGet(), inputs);
  }

  /// Another phone, or this one, under the same line of the provider.
  public Call onSameLine(String otherPhone) {
    return new Call(house, otherPhone, line, "");
  }

  /// The same session from the next hop on at another node.
  public Call at(House other) {
    Call there = new Call(other, phone, line, text);
    return there;
  }

  /// This session goes on at another node; nothing is sent.
  public Call moveTo(House other) {
    house = other;
    return this;
  }

  /// Types inputs, each on the screen that the one before brought.
  public Call type(String... inputs) {
    for (String input : inputs) {
      text = text.isEmpty() ? input : text + "*" + input;
      answer = send(text);
    }
    return this;
  }

  /// Presses the key of an option, going through the pages until it is there.
  public Call choose(String... labels) {
    for (String label : labels) {
      for (int page = 0; key(label).isEmpty() && page < MOST_PAGES; page++) {
        type("9");
      }
      type(key(label).orElseThrow(() -> new AssertionError(label + " is not on " + screen())));
    }
    return this;
  }

  private Optional<String> key(String label) {
    Matcher line =
        Pattern.compile("^([1-8]) " + Pattern.quote(label) + "$", Pattern.MULTILINE)
            .matcher(screen());
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  /// Sends the last hop again, as networks do.
  public Answer again() {
    return send(text);
  }

  /// Sends the last hop again and looks at what comes.
  public Call repeat() {
    answer = again();
    return this;
  }

  /// Sends a hop of this session with that text, whatever was typed before.
  public Answer send(String whole) {
    return house.conversations().hop(inbound(whole));
  }

  /// The network tells that the caller is gone.
  public void drop() {
    house.conversations().dropped(inbound(""));
  }

  private Inbound inbound(String whole) {
    Optional<PhoneNumber> caller = PhoneNumber.caller(phone);
    return new Inbound("ussd", PROVIDER, line, caller, "*384*26#", new Input.Whole(whole));
  }

  public String screen() {
    return answer.text();
  }

  public boolean ended() {
    return answer.ends();
  }

  public Answer answer() {
    return answer;
  }

  /// All inputs so far.
  public String text() {
    return text;
  }

  public String line() {
    return line;
  }

  public PhoneNumber phone() {
    return PhoneNumber.caller(phone).orElseThrow();
  }
}
