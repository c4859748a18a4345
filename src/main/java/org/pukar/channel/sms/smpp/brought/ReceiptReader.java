package org.pukar.channel.sms.smpp.brought;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.outbox.news.Receipt;
import org.pukar.outbox.news.Receipt.Came;

/// Reads receipts: TLVs first, then the words, of which SMPP 3.4 (appendix B) gives only a usual
/// form. Fields may be missing, dots may stand for them. Immutable; threads share it.
///
/// @param ids how the SMSC writes its names for texts
record ReceiptReader(MessageIds ids) {
  private static final int LONGEST_CODE = 40;
  private static final Pattern TEXT = Pattern.compile("(?i)\\btext:");
  private static final Pattern ID = Pattern.compile("(?i)\\bid:([^\\s]{1,65})");
  private static final Pattern STATE = Pattern.compile("(?i)\\bstat:([A-Z]{5,8})\\b");
  private static final Pattern ERROR = Pattern.compile("(?i)\\berr:([0-9A-Z]{1,20})\\b");

  /// Reads a receipt.
  ///
  /// @param id `receipted_message_id`; empty if it is missing
  /// @param state `message_state`
  /// @param words the message's words
  /// @return empty if it does not say of which text it speaks
  Optional<Receipt> read(String id, OptionalInt state, String words) {
    String told = TEXT.split(words, 2)[0];
    Optional<String> reference =
        id.isEmpty() ? found(ID, told).map(ids::told) : Optional.of(ids.answered(id));
    Optional<String> word = found(STATE, told).map(stat -> stat.toUpperCase(Locale.ROOT));
    Came came = state.isPresent() ? came(state.getAsInt()) : came(word.orElse(""));
    String code = word.orElse(state.isPresent() ? "state " + state.getAsInt() : "");
    String error = found(ERROR, told).map(err -> " err " + err).orElse("");
    return reference.map(one -> new Receipt(one, false, came, shortened(code + error)));
  }

  private static Optional<String> found(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String shortened(String code) {
    return code.strip().substring(0, Math.min(LONGEST_CODE, code.strip().length()));
  }

  /// By `stat` (SMPP 3.4, appendix B, table B-2).
  private static Came came(String word) {
    return switch (word) {
      case "DELIVRD" -> Came.DELIVERED;
      case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> Came.NOT_DELIVERED;
      case "ACCEPTD", "ENROUTE" -> Came.UNDER_WAY;
      default -> Came.UNCLEAR;
    };
  }

  /// By `message_state` (SMPP 3.4, 5.2.28; 0 and 9 are of SMPP 5.0).
  private static Came came(int state) {
    return switch (state) {
      case 2 -> Came.DELIVERED;
      case 3, 4, 5, 8, 9 -> Came.NOT_DELIVERED;
      case 0, 1, 6 -> Came.UNDER_WAY;
      default -> Came.UNCLEAR;
    };
  }
}
