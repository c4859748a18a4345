package org.pukar.channel.sms.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Calls;
import org.pukar.channel.sms.Remote;
import org.pukar.config.Account;
import org.pukar.outbox.Carrier;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Leaving;

/// Takes texts to Twilio, through its own library. Twilio knows no name of ours for a text, so ours
/// stands in the address to which it sends news. Threads share it; it blocks.
public final class TwilioLink implements Carrier {
  private static final String OWN = "https://api.twilio.com";

  private final Remote remote;
  private final String publicUrl;

  /// @param account `account_sid`, `auth_token`, and `from` or `messaging_service_sid`
  /// @param publicUrl our address as Twilio sees it; empty: it sends no news
  public TwilioLink(Account account, String publicUrl, Calls calls) {
    this.remote = new Remote(account, OWN, calls);
    this.publicUrl = publicUrl;
  }

  @Override
  public Handed carry(Leaving message) {
    TwilioCall call = new TwilioCall(remote);
    try {
      String sid = creator(message).create(client(call)).getSid();
      return call.settled(came -> taken(came.status(), sid));
    } catch (ApiException e) {
      return call.settled(came -> TwilioAnswers.refusal(came.status(), e.getCode()));
    } catch (TwilioException _) {
      return call.settled(came -> Answers.ofStatus(came.status()));
    }
  }

  /// The library takes a redirection for success.
  private static Handed taken(int status, @Nullable String sid) {
    return status < 300 && sid != null ? new Handed.Taken(sid) : Answers.ofStatus(status);
  }

  private TwilioRestClient client(TwilioCall call) {
    Account account = remote.account();
    return new TwilioRestClient.Builder(account.text("account_sid"), account.text("auth_token"))
        .httpClient(call)
        .build();
  }

  private MessageCreator creator(Leaving message) {
    MessageCreator creator = addressed(message);
    if (!publicUrl.isEmpty()) {
      creator.setStatusCallback(
          publicUrl + TwilioSms.STATUS + "?" + TwilioRequest.OURS + "=" + message.id());
    }
    return creator;
  }

  private MessageCreator addressed(Leaving message) {
    PhoneNumber to = new PhoneNumber(message.to().e164());
    String service = remote.account().text("messaging_service_sid");
    return message.from().isEmpty() && !service.isEmpty()
        ? Message.creator(to, service, message.words())
        : Message.creator(to, new PhoneNumber(remote.from(message)), message.words());
  }
}
