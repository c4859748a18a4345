package org.pukar.channel.sms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pukar.config.Account;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Leaving;
import org.pukar.outbox.Registered;

/// A provider's API as our link asks it. Threads share it; it blocks.
///
/// @param own the provider's own address, without a slash at its end; our account may name another
public record Remote(Account account, String own, Calls calls) {
  private static final String FORM = "application/x-www-form-urlencoded";

  /// The base address, without a slash at its end.
  public String base() {
    return account.url().isEmpty() ? own : account.url().replaceFirst("/+$", "");
  }

  /// The number or name that a text comes from: its own, else its registered header, else the
  /// link's.
  public String from(Leaving message) {
    String header = message.registered().map(Registered::header).orElse("");
    return Stream.of(message.from(), header)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(() -> account.text("from"));
  }

  /// Posts a form.
  ///
  /// @param authorization the name and value of the header that lets us in
  /// @param read what the provider's answer means
  public Handed postForm(
      String path,
      Map.Entry<String, String> authorization,
      Map<String, String> fields,
      Function<Calls.Reply.Came, Handed> read) {
    return post(path, authorization, FORM, Calls.form(fields), read);
  }

  /// Posts a body of any kind.
  public Handed post(
      String path,
      Map.Entry<String, String> authorization,
      String type,
      String body,
      Function<Calls.Reply.Came, Handed> read) {
    Map<String, String> headers =
        Map.ofEntries(
            authorization,
            Map.entry("Content-Type", type),
            Map.entry("Accept", "application/json"));
    return settled(calls.call("POST", URI.create(base() + path), headers, body), read);
  }

  /// What came of asking.
  ///
  /// @param read what the provider's answer means, if there is one
  public static Handed settled(Calls.Reply reply, Function<Calls.Reply.Came, Handed> read) {
    return switch (reply) {
      case Calls.Reply.Came came -> read.apply(came);
      case Calls.Reply.NotReached _ -> new Handed.Unreachable();
      case Calls.Reply.Silent _ -> new Handed.Unsure();
    };
  }

  /// The header that lets us in by name and password (RFC 7617).
  public static Map.Entry<String, String> basic(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Map.entry("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }
}
