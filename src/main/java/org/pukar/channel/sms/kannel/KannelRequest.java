package org.pukar.channel.sms.kannel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Unreadable;
import org.pukar.http.Form;
import org.pukar.outbox.news.Receipt;
import org.pukar.outbox.news.Receipt.Came;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Gsm7;

/// Reads Kannel's requests, whose shape is the template of `get-url` in docs/providers.md.
/// Stateless.
final class KannelRequest {
  static final String PROVIDER = "kannel";

  /// Kannel's names of charsets. For a text that it did not recode it names none, and writes UTF-8,
  /// or UTF-16BE where `coding` is 2.
  private static final Map<String, Function<byte[], String>> CHARSETS =
      Map.of(
          "utf-8", as(UTF_8),
          "utf8", as(UTF_8),
          "us-ascii", as(UTF_8),
          "utf-16be", as(UTF_16BE),
          "ucs-2", as(UTF_16BE),
          "iso-8859-1", as(ISO_8859_1),
          "windows-1252", as(Charset.forName("windows-1252")),
          "gsm", Gsm7::read,
          "gsm-7", Gsm7::read);

  /// What `%d` may be; any other value is news that we do not know.
  private static final Map<String, Came> NEWS =
      Map.of(
          "1", Came.DELIVERED,
          "2", Came.NOT_DELIVERED,
          "4", Came.UNDER_WAY,
          "8", Came.UNDER_WAY,
          "16", Came.NOT_DELIVERED,
          "32", Came.UNDER_WAY);

  private KannelRequest() {}

  /// A text, or a part of one.
  ///
  /// @param form a letter for each octet (ISO-8859-1): the text and the header are binary
  static Arrival text(Form form) {
    Fields fields = Fields.of(form);
    byte[] octets = fields.words("text").getBytes(ISO_8859_1);
    String words = charset(fields).apply(octets);
    Optional<PhoneNumber> from = fields.sender("from");
    String to = fields.name("to");
    return new Arrival(
        PROVIDER, reference(fields, words), from, to, words, UserHeader.part(form.get("udh")));
  }

  private static String reference(Fields fields, String words) {
    String id = fields.name("id");
    return id.isEmpty()
        ? Arrival.reference(fields.name("from"), fields.name("to"), fields.name("ts"), words)
        : id;
  }

  private static Function<byte[], String> charset(Fields fields) {
    String named = fields.name("charset").toLowerCase(Locale.ROOT);
    if (named.isEmpty()) {
      return byCoding(fields.name("coding"));
    }
    return Optional.ofNullable(CHARSETS.get(named)).orElseThrow(() -> new Unreadable("charset"));
  }

  /// 1 is binary data, which holds no words.
  private static Function<byte[], String> byCoding(String coding) {
    return switch (coding) {
      case "", "0", "-1" -> as(UTF_8);
      case "2" -> as(UTF_16BE);
      default -> throw new Unreadable("coding");
    };
  }

  private static Function<byte[], String> as(Charset charset) {
    return octets -> new String(octets, charset);
  }

  /// News, at the address that our link wrote: it has our id in it.
  static Receipt news(Fields fields) {
    fields.words("status");
    String status = fields.code("status");
    return new Receipt(fields.ours("id"), true, NEWS.getOrDefault(status, Came.UNCLEAR), status);
  }
}
