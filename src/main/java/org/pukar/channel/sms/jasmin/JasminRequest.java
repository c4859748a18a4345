package org.pukar.channel.sms.jasmin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Unreadable;
import org.pukar.outbox.news.Receipt;
import org.pukar.outbox.news.Receipt.Came;
import org.pukar.text.Gsm7;

/// Reads Jasmin's requests. Jasmin joins the parts of a text itself. Stateless.
final class JasminRequest {
  static final String PROVIDER = "jasmin";

  /// SMPP's data codings that hold words.
  private static final Map<String, Function<byte[], String>> CODINGS =
      Map.of(
          "0", Gsm7::read,
          "1", octets -> new String(octets, ISO_8859_1),
          "3", octets -> new String(octets, ISO_8859_1),
          "8", octets -> new String(octets, UTF_16BE));

  private static final String ACCEPTED = "ESME_ROK";
  private static final String FAILED = "ESME_";

  /// The states of SMPP's receipts (3.4, appendix B).
  private static final Map<String, Came> STATES =
      Map.of(
          ACCEPTED,
          Came.UNDER_WAY,
          "ENROUTE",
          Came.UNDER_WAY,
          "ACCEPTD",
          Came.UNDER_WAY,
          "DELIVRD",
          Came.DELIVERED,
          "EXPIRED",
          Came.NOT_DELIVERED,
          "DELETED",
          Came.NOT_DELIVERED,
          "UNDELIV",
          Came.NOT_DELIVERED,
          "REJECTD",
          Came.NOT_DELIVERED);

  private JasminRequest() {}

  /// A text. Its octets are in `binary`; `content` is the same as far as a form can hold it, and
  /// only counts where there is no other.
  static Arrival text(Fields fields) {
    String words = fields.find("binary").isPresent() ? binary(fields) : fields.words("content");
    return Arrival.whole(
        PROVIDER, fields.needed("id"), fields.sender("from"), fields.name("to"), words);
  }

  private static String binary(Fields fields) {
    String coding = fields.name("coding");
    byte[] octets = octets(fields.words("binary"));
    return Optional.ofNullable(CODINGS.get(coding.isEmpty() ? "0" : coding))
        .orElseThrow(() -> new Unreadable("coding"))
        .apply(octets);
  }

  private static byte[] octets(String hex) {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      throw new Unreadable("binary");
    }
  }

  /// News of any level: 1 says what the SMSC answered (`ESME_ROK`), 2 what became of the text.
  ///
  /// @param ours our own id, from the address that our link wrote; empty if it is not there
  static Receipt news(Fields fields, String ours) {
    fields.words("message_status");
    String status = fields.code("message_status");
    return fields.news(ours, "id", came(status), status);
  }

  private static Came came(String status) {
    Came other = status.startsWith(FAILED) ? Came.NOT_DELIVERED : Came.UNCLEAR;
    return STATES.getOrDefault(status, other);
  }
}
