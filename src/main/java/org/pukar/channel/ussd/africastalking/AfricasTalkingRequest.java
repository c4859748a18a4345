package org.pukar.channel.ussd.africastalking;

import java.util.Optional;
import org.pukar.conversation.hop.Inbound;
import org.pukar.http.Form;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.Input;

/// Reads Africa's Talking's requests. Stateless. Fields come in any order, with others that we do
/// not know.
final class AfricasTalkingRequest {
  static final String PROVIDER = "africastalking";

  /// Far more than a session's inputs can come to at 182 letters each.
  private static final int LONGEST_TEXT = 20_000;

  private AfricasTalkingRequest() {}

  /// What a request came to.
  sealed interface Read {
    record Hop(Inbound inbound) implements Read {}

    /// The field that is missing or too long.
    record Wrong(String field) implements Read {}
  }

  /// A hop: `sessionId`, `phoneNumber` and `text` must be there; `text` is empty at first.
  static Read hop(Form form) {
    Optional<String> text = form.find("text");
    if (text.isEmpty() || text.get().length() > LONGEST_TEXT) {
      return new Read.Wrong("text");
    }
    return session(form, text.get());
  }

  /// The event that a session is over; it needs no `text`.
  static Read event(Form form) {
    return form.get("status").isEmpty() ? new Read.Wrong("status") : session(form, "");
  }

  /// Whether the session ended before its last word: `status` is `Success`, `Incomplete` or
  /// `Failed`.
  static boolean wasCut(Form form) {
    return !form.get("status").equals("Success");
  }

  private static Read session(Form form, String text) {
    String session = form.get("sessionId");
    String phone = form.get("phoneNumber");
    if (session.isBlank() || session.length() > 200) {
      return new Read.Wrong("sessionId");
    }
    if (phone.isBlank() || phone.length() > 100) {
      return new Read.Wrong("phoneNumber");
    }
    return new Read.Hop(
        new Inbound(
            Inbound.USSD,
            PROVIDER,
            session,
            PhoneNumber.caller(phone),
            form.get("serviceCode").strip(),
            new Input.Whole(text)));
  }
}
