package org.pukar.channel.sms.smpp;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.pukar.channel.sms.smpp.brought.MessageIds;
import org.pukar.channel.sms.smpp.sent.DltTags;
import org.pukar.channel.sms.smpp.words.Alphabet;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.config.SettingsException;
import org.pukar.text.segment.Tables;

/// How we bind to an SMSC and what it means by what the standard leaves open. Immutable.
///
/// @param from our number or name, where a text has none of its own
/// @param sessions how many are bound at once, each with a window of its own
/// @param window texts of a session that may wait for an answer
/// @param alphabet what the SMSC means by `data_coding` 0
/// @param tables which national language tables phones get through it
/// @param answer how long an answer may take
/// @param enquire how long a session may be silent before we ask whether it lives
public record SmppSettings(
    String host,
    int port,
    String systemId,
    Secret password,
    String systemType,
    String from,
    int sessions,
    int window,
    Alphabet alphabet,
    Tables tables,
    MessageIds ids,
    DltTags tags,
    Duration answer,
    Duration enquire) {
  private static final int USUAL_PORT = 2775;

  /// SMPP 3.4, 5.2.2 and 5.2.1; longer ones the library would not send.
  private static final int LONGEST_PASSWORD = 8;

  private static final int LONGEST_SYSTEM_ID = 15;

  /// Reads the section `smpp` of the settings.
  ///
  /// @throws SettingsException naming the first value that is wrong
  public static SmppSettings of(Account account) {
    URI address = address(account.url());
    return new SmppSettings(
        address.getHost(),
        address.getPort() < 0 ? USUAL_PORT : address.getPort(),
        shortEnough(account, "system_id", LONGEST_SYSTEM_ID),
        new Secret(shortEnough(account, "password", LONGEST_PASSWORD)),
        account.text("system_type"),
        account.text("from"),
        number(account, "sessions", 2, 1, 100),
        number(account, "window", 50, 1, 10_000),
        known(account, "alphabet", "gsm", Alphabet.of(text(account, "alphabet", "gsm"))),
        known(account, "tables", "none", tables(text(account, "tables", "none"))),
        known(account, "message_ids", "same", MessageIds.of(text(account, "message_ids", "same"))),
        new DltTags(
            number(account, "tlv_entity", 0x1400, 0, 0xFFFF),
            number(account, "tlv_template", 0x1401, 0, 0xFFFF),
            number(account, "tlv_chain", 0x1402, 0, 0xFFFF)),
        Duration.ofMillis(number(account, "answer_ms", 5_000, 10, 60_000)),
        Duration.ofSeconds(number(account, "enquire_s", 15, 1, 3_600)));
  }

  private static URI address(String url) {
    try {
      URI address = URI.create(url);
      if ("smpp".equals(address.getScheme()) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // Told below, without what it says: it may hold a password.
    }
    throw new SettingsException("smpp.url must be smpp://host:port.");
  }

  private static String shortEnough(Account account, String name, int longest) {
    String value = account.text(name);
    if (value.length() > longest) {
      throw new SettingsException("smpp.%s has at most %d letters.".formatted(name, longest));
    }
    return value;
  }

  private static String text(Account account, String name, String usual) {
    String value = account.text(name).strip();
    return value.isEmpty() ? usual : value;
  }

  /// A number, decimal or as `0x1400`.
  private static int number(Account account, String name, int usual, int least, int most) {
    try {
      int number = Integer.decode(text(account, name, String.valueOf(usual)));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw new SettingsException(
        "smpp.%s must be a number from %d to %d.".formatted(name, least, most));
  }

  private static Optional<Tables> tables(String name) {
    return Arrays.stream(Tables.values())
        .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static <T> T known(Account account, String name, String example, Optional<T> value) {
    return value.orElseThrow(() ->
        new SettingsException(
            "smpp.%s cannot be %s; try %s.".formatted(name, account.text(name), example)));
  }
}
