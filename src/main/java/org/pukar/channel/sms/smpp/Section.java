package org.pukar.channel.sms.smpp;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pukar.config.Account;
import org.pukar.config.SettingsException;

/// The section `smpp` of the settings, read with an eye on what each value may be. Immutable; every
/// method throws [SettingsException] naming a value that is wrong.
public record Section(Account account) {

  /// What is set, or else the usual.
  public String text(String name, String usual) {
    String value = account.text(name).strip();
    return value.isEmpty() ? usual : value;
  }

  /// A text of at most so many letters; empty if it is not set.
  public String shortText(String name, int longest) {
    String value = account.text(name);
    if (value.length() > longest) {
      throw new SettingsException("smpp.%s has at most %d letters.".formatted(name, longest));
    }
    return value;
  }

  /// Whether it is `yes`.
  public boolean isYes(String name) {
    return text(name, "no").equals("yes");
  }

  /// A number, decimal or as `0x1400`.
  public int number(String name, int usual, int least, int most) {
    return number(name, text(name, String.valueOf(usual)), least, most);
  }

  /// Numbers as above, separated by commas.
  public Set<Integer> numbers(String name, String usual, int least, int most) {
    return Arrays.stream(text(name, usual).split(",", -1))
        .map(one -> number(name, one.strip(), least, most))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int number(String name, String value, int least, int most) {
    try {
      int number = Integer.decode(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw new SettingsException(
        "smpp.%s must be a number from %d to %d.".formatted(name, least, most));
  }

  /// The one that a value names.
  ///
  /// @param usual its name if none is set
  /// @param known those of that name
  public <T> T one(String name, String usual, Function<String, Optional<T>> known) {
    return known
        .apply(text(name, usual))
        .orElseThrow(() ->
            new SettingsException(
                "smpp.%s cannot be %s; try %s.".formatted(name, account.text(name), usual)));
  }
}
