package org.pukar.channel.sms.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Instant;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.twilio.TwilioCall;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Found;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;

/// Takes texts to Twilio, through its own library. Twilio knows no name of ours for a text, so ours
/// stands in the address to which it sends news. Threads share it; it blocks.
public final class TwilioLink implements Carrier {
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
    return TwilioCall.made(
        account, calls, client -> creator(message).create(client).getSid(), TwilioAnswers.TABLE);
  }

  @Override
  public Found find(Leaving message, Instant since) {
    return new TwilioSearch(account, TwilioCall.base(account), calls).find(message, since);
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
