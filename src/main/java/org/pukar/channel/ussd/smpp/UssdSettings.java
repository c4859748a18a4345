package org.pukar.channel.ussd.smpp;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pukar.channel.sms.smpp.Section;
import org.pukar.channel.sms.smpp.words.Alphabet;
import org.pukar.config.Account;

/// How an SMSC speaks USSD, of which SMPP 3.4 only names the parameters. Immutable.
///
/// @param sessionTag the tag of the parameter that names the session; 0: the phone is the session
/// @param dialsTo where the dialled code stands in the first hop
/// @param begin values of `ussd_service_op` of a session's first hop
/// @param input those of what was typed
/// @param gone those which say that the session is over
/// @param menu the value of a screen that waits for an input
/// @param last the value of a last screen
/// @param serviceType the `service_type` of screens
/// @param alphabet what the SMSC means by its default alphabet
/// @param plainCoding the `data_coding` of screens in it
/// @param unicodeCoding that of screens in UCS-2
/// @param codes the codes that begin dialogues, the longest first
record UssdSettings(
    int sessionTag,
    SessionForm form,
    DialsTo dialsTo,
    Set<Integer> begin,
    Set<Integer> input,
    Set<Integer> gone,
    int menu,
    int last,
    String serviceType,
    Alphabet alphabet,
    int plainCoding,
    int unicodeCoding,
    List<String> codes) {
  /// SMPP 3.4, 5.2.11.
  private static final int LONGEST_SERVICE_TYPE = 5;

  private static final int OCTET = 0xFF;

  /// Where the dialled code stands.
  enum DialsTo {
    /// In the message: `*384*26#`, and, dialled ahead, `*384*26*1*3#`.
    MESSAGE,
    /// In `destination_addr`.
    DESTINATION;

    static Optional<DialsTo> of(String name) {
      return List.of(values()).stream()
          .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
          .findFirst();
    }
  }

  /// Reads what stands in the section `smpp` of USSD. The usual values are those of SMPP 3.4
  /// (5.3.2.44), with what vumi's profile of an Indian operator has for a session that is over.
  ///
  /// @param codes the codes that begin dialogues
  /// @throws org.pukar.config.SettingsException naming the first value that is wrong
  static UssdSettings of(Account account, List<String> codes) {
    Section section = new Section(account);
    return new UssdSettings(
        section.number("ussd_session", 0x1383, 0, 0xFFFF),
        section.one("ussd_session_form", "end", SessionForm::of),
        section.one("ussd_code", "message", DialsTo::of),
        section.numbers("ussd_begin", "0, 1", 0, OCTET),
        section.numbers("ussd_input", "2, 18", 0, OCTET),
        section.numbers("ussd_gone", "17, 19, 129", 0, OCTET),
        section.number("ussd_menu", 2, 0, OCTET),
        section.number("ussd_last", 17, 0, OCTET),
        section.shortText("ussd_service_type", LONGEST_SERVICE_TYPE),
        section.one("alphabet", "gsm", Alphabet::of),
        section.number("ussd_gsm", 0, 0, OCTET),
        section.number("ussd_unicode", 8, 0, OCTET),
        longestFirst(codes));
  }

  private static List<String> longestFirst(List<String> codes) {
    return codes.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }
}
