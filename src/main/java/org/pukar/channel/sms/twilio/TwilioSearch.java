package org.pukar.channel.sms.twilio;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.channel.wire.Unreadable;
import org.pukar.config.Account;
import org.pukar.outbox.link.Found;
import org.pukar.outbox.link.Leaving;

/// Looks for a text at Twilio, which knows no name of ours for it: by its phone, its words and its
/// time. Threads share it; it blocks.
///
/// Source: Twilio's documentation of its list of messages: filtered by `To`, the newest first.
///
/// @param base Twilio's address, or whatever stands in its place
record TwilioSearch(Account account, String base, Calls calls) {
  private static final int NEWEST = 50;

  /// Twilio counts seconds, and its clock is not ours.
  private static final Duration SLACK = Duration.ofSeconds(10);

  Found find(Leaving message, Instant since) {
    String sid = account.text("account_sid");
    Map<String, String> to =
        Map.of("To", message.to().e164(), "PageSize", Integer.toString(NEWEST));
    URI list =
        URI.create(base + "/2010-04-01/Accounts/" + sid + "/Messages.json?" + Calls.form(to));
    Map<String, String> headers =
        Map.of(
            "Authorization",
            Calls.basic(sid, account.text("auth_token")),
            "Accept",
            "application/json");
    return Answers.found(
        calls.call("GET", list, headers, ""),
        came -> found(Json.object(came.body()).list("messages"), message.words(), since));
  }

  /// Twilio may write words in other letters than ours: another text to the same phone since then
  /// may be this one.
  private static Found found(List<Fields> newest, String words, Instant since) {
    List<Fields> after =
        newest.stream().filter(one -> !made(one).isBefore(since.minus(SLACK))).toList();
    return after.stream()
        .filter(one -> one.words("body").strip().equals(words.strip()))
        .findFirst()
        .<Found>map(one -> new Found.Has(one.needed("sid")))
        .orElseGet(() -> after.isEmpty() ? new Found.HasNot() : new Found.CannotTell());
  }

  private static Instant made(Fields message) {
    try {
      String made = message.needed("date_created");
      return ZonedDateTime.parse(made, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      throw new Unreadable("date_created");
    }
  }
}
