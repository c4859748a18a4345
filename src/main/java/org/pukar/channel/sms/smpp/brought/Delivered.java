package org.pukar.channel.sms.smpp.brought;

import java.util.List;
import java.util.Optional;
import org.pukar.arrivals.Arrival;
import org.pukar.outbox.news.Receipt;
import org.pukar.phone.PhoneNumber;

/// What an SMSC brings by `deliver_sm`.
public sealed interface Delivered {

  /// Somebody wrote. Prints nothing of it.
  ///
  /// @param id the SMSC's own name for it; hardly any SMSC gives one
  /// @param traits all that tells it from others: a repeat has the same, and so may another text
  record Text(
      Optional<PhoneNumber> from,
      String to,
      String words,
      Optional<Arrival.Part> part,
      Optional<String> id,
      List<String> traits)
      implements Delivered {
    public Text {
      traits = List.copyOf(traits);
    }

    public Arrival arrival(String reference) {
      return new Arrival("smpp", reference, from, to, words, part);
    }

    @Override
    public String toString() {
      return "Text";
    }
  }

  /// What became of a text of ours.
  record News(Receipt receipt) implements Delivered {}

  /// A receipt that cannot be read, or one of a kind that we never asked for.
  record Nothing() implements Delivered {}
}
