package org.pukar.dlt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand at a gap of a registered template: how much, and which letters. Immutable.
///
/// Tags and letters are those of msg91.com/help, "Variable tagging on DLT SMS templates" (2026),
/// which quotes TRAI's direction of 18 November 2025; the direction itself was not seen. A network
/// also holds links and numbers against lists that were registered with it ([Whitelist]).
public enum VariableKind {
  /// Untagged. 30: wiseliquid.com/help-documents, "for English and Unicode both"; MSG91 lets 40
  /// through, another vendor 20. It may be empty: a long value goes into several, side by side.
  VAR("var", 30, "(?s).*"),
  /// Digits only. No page limits it: that of [#ALPHANUMERIC] is taken.
  NUMERIC("numeric", 40, "[0-9]+"),
  /// Letters and digits, no spaces; 40 (as above). Whether letters of Indian scripts are meant is
  /// not said: they are not let through.
  ALPHANUMERIC("alphanumeric", 40, "[A-Za-z0-9]+"),
  /// A link. Length as above; form from RFC 3986, as links are written in texts.
  URL("url", 40, "(https?://)?[A-Za-z0-9.-]+\\.[A-Za-z]{2,}[!-~]*"),
  /// A link to an app. Likewise.
  URLOTT("urlott", 40, "(https?://)?[A-Za-z0-9.-]+\\.[A-Za-z]{2,}[!-~]*"),
  /// A number to call back, mobile, landline or toll-free: digits as E.164 and Indian short codes
  /// have them, and how they are divided.
  CBN("cbn", 20, "\\+?[0-9][0-9 -]{1,18}"),
  /// An address for mail, in the simple form of RFC 5321. Length as above.
  EMAIL("email", 40, "[!-?A-~]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

  private final String tag;
  private final int longest;
  private final Pattern holds;

  VariableKind(String name, int longest, String holds) {
    this.tag = "{#" + name + "#}";
    this.longest = longest;
    this.holds = Pattern.compile(holds);
  }

  /// As it stands in a template's words: `{#numeric#}`.
  public String tag() {
    return tag;
  }

  /// In UTF-16 units.
  public int longest() {
    return longest;
  }

  /// Whether these letters may stand there, however many they are.
  public boolean mayHold(String value) {
    return holds.matcher(value).matches();
  }

  /// The links and numbers that were registered with the networks, as the same direction wants.
  /// Immutable.
  ///
  /// @param links how links may begin, without `https://`: `pukar.example.org`,
  ///   `bit.example/pukar`; empty: not known, and any may stand there
  /// @param numbers to call back, likewise
  public record Whitelist(List<String> links, List<String> numbers) {
    /// Nobody said what was registered.
    public static final Whitelist UNKNOWN = new Whitelist(List.of(), List.of());

    private static final Pattern SCHEME = Pattern.compile("https?://");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("^(0|91)(?=[0-9]{10}$)");

    /// Whether that value of that kind is on a list, if it has to be.
    boolean has(VariableKind kind, String value) {
      return switch (kind) {
        case URL, URLOTT -> links.isEmpty() || links.stream().anyMatch(link -> begins(value, link));
        case CBN ->
            numbers.isEmpty()
                || numbers.stream().anyMatch(number -> digits(number).equals(digits(value)));
        case VAR, NUMERIC, ALPHANUMERIC, EMAIL -> true;
      };
    }

    private static boolean begins(String value, String link) {
      String bare = SCHEME.matcher(value).replaceFirst("");
      return bare.startsWith(link)
          && (bare.length() == link.length()
              || link.endsWith("/")
              || "/?#".indexOf(bare.charAt(link.length())) >= 0);
    }

    private static String digits(String number) {
      return BEFORE_NUMBER.matcher(number.replaceAll("[^0-9]", "")).replaceFirst("");
    }
  }

  static Optional<VariableKind> of(String tag) {
    return Arrays.stream(values()).filter(kind -> kind.tag.equals(tag)).findFirst();
  }
}
