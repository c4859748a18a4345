package org.pukar.outbox.news;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a network said of a text, and by whose link it left. Immutable.
record Said(String link, Receipt receipt) {
  private static final int CODE = 40;

  /// A text of a network.
  record Name(String link, String reference) {}

  Said {
    String code = receipt.code();
    if (code.length() > CODE) {
      receipt =
          new Receipt(receipt.reference(), receipt.ours(), receipt.came(), code.substring(0, CODE));
    }
  }

  Name name() {
    return new Name(link, receipt.reference());
  }

  /// Of each text what counts in the end, in the order in which it was said: the last, but for what
  /// says less than was known. A text that came does not go back on its way.
  static Map<Name, Said> last(List<Said> all) {
    Map<Name, Said> last = new LinkedHashMap<>();
    all.forEach(
        one -> last.merge(one.name(), one, (known, next) -> next.isMore(known) ? next : known));
    return last;
  }

  /// As `NewsStore` has it, too.
  private boolean isMore(Said known) {
    return switch (known.receipt.came()) {
      case DELIVERED, NOT_DELIVERED, OPTED_OUT -> receipt.came() == Receipt.Came.DELIVERED;
      case UNDER_WAY, UNCLEAR -> true;
    };
  }
}
