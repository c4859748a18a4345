package org.pukar.channel.sms;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.pukar.arrivals.Arrival;
import org.pukar.outbox.news.Receipt;

/// What every provider does with a text, or with news of one, once it is read. Threads share it.
public interface TextDoor {

  /// Takes a text down. It is answered later, through the outbox, never here.
  ///
  /// @return whether it is committed; if not, the provider is to be told so (503), and brings it
  ///   again. Never fails
  Future<Boolean> take(RoutingContext context, Arrival arrival);

  /// Takes down what a network says of texts that it took. What it says of texts that we do not
  /// know is passed over.
  ///
  /// @param provider whose news it is, or rather which link's: `kannel`
  /// @return whether it is committed, as above
  Future<Boolean> news(RoutingContext context, String provider, List<Receipt> receipts);
}
