package org.pukar.channel.sms.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Instant;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Found;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;

/// Takes texts to Twilio, through its own library. Twilio knows no name of ours for a text, so ours
/// stands in the address to which it sends news. Threads share it; it blocks.
public final class TwilioLink implements Carrier {
  private static final String OWN = "https://api.twilio.com";

  private final Account account;
  private final String news;
  private final Calls calls;

  /// @param account `account_sid`, `auth_token`, and `from` or `messaging_service_sid`; without a
  ///   `url`: Twilio's own
  /// @param news where Twilio is to bring news, [Addresses#news]; empty: it brings none
  public TwilioLink(Account account, String news, Calls calls) {
    this.account = account;
    this.news = news;
    this.calls = calls;
  }

  @Override
  public Handed carry(Leaving message) {
    TwilioCall call = new TwilioCall(calls, Addresses.base(account, OWN));
    try {
      String sid = creator(message).create(client(call)).getSid();
      return call.settled(came -> TwilioAnswers.taken(came.status(), sid));
    } catch (ApiException e) {
      return call.settled(came -> TwilioAnswers.refusal(came.status(), e.getCode()));
    } catch (TwilioException _) {
      return call.settled(came -> TwilioAnswers.refusal(came.status(), null));
    }
  }

  @Override
  public Found find(Leaving message, Instant since) {
    return new TwilioSearch(account, Addresses.base(account, OWN), calls).find(message, since);
  }

  private TwilioRestClient client(TwilioCall call) {
    return new TwilioRestClient.Builder(account.text("account_sid"), account.text("auth_token"))
        .httpClient(call)
        .build();
  }

  private MessageCreator creator(Leaving message) {
    MessageCreator creator = addressed(message);
    if (!news.isEmpty()) {
      creator.setStatusCallback(Addresses.newsOf(message, news));
    }
    return creator;
  }

  private MessageCreator addressed(Leaving message) {
    PhoneNumber to = new PhoneNumber(message.to().e164());
    String service = account.text("messaging_service_sid");
    return message.from().isEmpty() && !service.isEmpty()
        ? Message.creator(to, service, message.words())
        : Message.creator(to, new PhoneNumber(Addresses.from(message, account)), message.words());
  }
}
