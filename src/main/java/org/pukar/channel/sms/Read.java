package org.pukar.channel.sms;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.pukar.arrivals.Arrival;
import org.pukar.outbox.Receipt;

/// What a provider's request came to. Immutable; threads share it.
public sealed interface Read {
  /// A text.
  record Text(Arrival arrival) implements Read {}

  /// News of texts that we sent; none of them if there is nothing to take down.
  record News(List<Receipt> receipts) implements Read {}

  /// The field that is missing, empty or too long.
  record Wrong(String field) implements Read {}

  /// Something that is answered and forgotten.
  static Read nothing() {
    return new News(List.of());
  }

  /// Takes it down and answers.
  default void settle(RoutingContext context, Webhooks webhooks) {
    switch (this) {
      case Text(Arrival arrival) -> webhooks.take(context, arrival);
      case News(List<Receipt> receipts) when receipts.isEmpty() -> webhooks.answer(context, true);
      case News(List<Receipt> receipts) -> webhooks.news(context, receipts);
      case Wrong(String field) -> Webhooks.wrong(context, field);
    }
  }
}
