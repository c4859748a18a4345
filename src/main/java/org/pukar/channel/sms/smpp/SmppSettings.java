package org.pukar.channel.sms.smpp;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pukar.channel.sms.smpp.brought.MessageIds;
import org.pukar.channel.sms.smpp.sent.DltTags;
import org.pukar.channel.sms.smpp.words.Alphabet;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.config.SettingsException;
import org.pukar.text.segment.Tables;

/// How we bind to an SMSC and what it means by what the standard leaves open. Immutable.
///
/// @param secured how the line is sealed (TLS); empty if it is not
/// @param from our number or name, where a text has none of its own
/// @param sessions how many are bound at once, each with a window of its own
/// @param window texts of a session that may wait for an answer
/// @param alphabet what the SMSC means by `data_coding` 0
/// @param tables which national language tables phones get through it
/// @param ussd whether the SMSC brings hops of USSD, too
/// @param answer how long an answer may take
/// @param enquire how long a session may be silent before we ask whether it lives
public record SmppSettings(
    String host,
    int port,
    Optional<Secured> secured,
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
    boolean ussd,
    Duration answer,
    Duration enquire) {
  private static final String SECURED = "smpps";
  private static final Set<String> SCHEMES = Set.of("smpp", SECURED);
  private static final int USUAL_PORT = 2775;
  private static final int USUAL_SECURED_PORT = 3550;

  /// SMPP 3.4, 5.2.2 and 5.2.1; longer ones the library would not send.
  private static final int LONGEST_PASSWORD = 8;

  private static final int LONGEST_SYSTEM_ID = 15;

  /// Of the window, what is kept for screens: one in so many.
  private static final int SHARE_OF_HOPS = 4;

  /// Reads the section `smpp` of the settings.
  ///
  /// @throws SettingsException naming the first value that is wrong
  public static SmppSettings of(Account account) {
    Section section = new Section(account);
    URI address = address(account.url());
    boolean isSecured = address.getScheme().equals(SECURED);
    boolean ussd = section.isYes("ussd");
    return new SmppSettings(
        address.getHost(),
        address.getPort() < 0 ? (isSecured ? USUAL_SECURED_PORT : USUAL_PORT) : address.getPort(),
        isSecured ? Optional.of(Secured.by(section.text("tls_authority", ""))) : Optional.empty(),
        section.shortText("system_id", LONGEST_SYSTEM_ID),
        new Secret(section.shortText("password", LONGEST_PASSWORD)),
        account.text("system_type"),
        account.text("from"),
        section.number("sessions", 2, 1, 100),
        section.number("window", 50, ussd ? 2 : 1, 10_000),
        section.one("alphabet", "gsm", Alphabet::of),
        section.one("tables", "none", SmppSettings::tables),
        section.one("message_ids", "same", MessageIds::of),
        new DltTags(
            section.number("tlv_entity", 0x1400, 0, 0xFFFF),
            section.number("tlv_template", 0x1401, 0, 0xFFFF),
            section.number("tlv_chain", 0x1402, 0, 0xFFFF)),
        ussd,
        Duration.ofMillis(section.number("answer_ms", 5_000, 10, 60_000)),
        Duration.ofSeconds(section.number("enquire_s", 15, 1, 3_600)));
  }

  private static URI address(String url) {
    try {
      URI address = URI.create(url);
      if (SCHEMES.contains(Optional.ofNullable(address.getScheme()).orElse(""))
          && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // Told below, without what it says: it may hold a password.
    }
    throw new SettingsException("smpp.url must be smpp://host:port or smpps://host:port.");
  }

  /// How much of a session's window is kept for screens of USSD: nobody waits with her phone in
  /// hand behind a campaign.
  int windowOfHops() {
    return ussd ? Math.max(1, window / SHARE_OF_HOPS) : 0;
  }

  private static Optional<Tables> tables(String name) {
    return Arrays.stream(Tables.values())
        .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
