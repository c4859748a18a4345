package org.pukar.channel.sms.rapidpro;

import java.util.List;
import java.util.Optional;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.wire.Fields;
import org.pukar.outbox.news.Receipt;
import org.pukar.phone.PhoneNumber;

/// Reads the requests of a gateway that is made for RapidPro's external channel. Stateless.
final class RapidProRequest {
  static final String PROVIDER = "rapidpro";

  private RapidProRequest() {}

  /// A text: `from` or `sender`, `text`, and `date` or `time`, if the gateway says when.
  ///
  /// @param moment stands for the time where it says none
  static Arrival text(Fields fields, String moment) {
    String sender = first(fields, "from", "sender");
    String words = fields.words("text");
    String when = fields.name(first(fields, "date", "time"));
    String named = when.isEmpty() ? moment : when;
    return arrival(fields.name(sender), fields.sender(sender), fields.name("to"), words, named);
  }

  /// Somebody told the gateway that no more texts are wanted: as good as a text that says so.
  static Arrival stopped(Fields fields, String moment) {
    Optional<PhoneNumber> from = fields.sender("from");
    return arrival(fields.name("from"), from, "", "STOP", moment);
  }

  private static Arrival arrival(
      String sender, Optional<PhoneNumber> from, String to, String words, String when) {
    String reference = Arrival.reference(sender, to, when, words);
    return Arrival.whole(PROVIDER, reference, from, to, words);
  }

  /// News of a text that we sent under `id`; some gateways say `uuid`.
  static Receipt news(Fields fields, Receipt.Came came, String code) {
    String reference = fields.needed(first(fields, "id", "uuid"));
    return new Receipt(reference, Fields.isOurs(reference), came, code);
  }

  /// Which of some names the gateway uses; the first counts.
  private static String first(Fields fields, String name, String... others) {
    return fields.find(name).isPresent()
        ? name
        : List.of(others).stream()
            .filter(other -> fields.find(other).isPresent())
            .findFirst()
            .orElse(name);
  }
}
