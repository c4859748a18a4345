package org.pukar.channel.voice.plivo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.recordings.Source;

/// What callers have said, as Plivo keeps it until we have it. Threads share it.
public final class PlivoRecordings implements Source {
  /// Where its files lie: another host of its own than that of its API.
  private static final String FILES = "https://media.plivo.com";

  /// The file has the recording's name, and an ending.
  private static final Pattern NAME =
      Pattern.compile(".*/Recording/(?<name>[A-Za-z0-9-]+)(?:\\.(?:wav|mp3)|/)?");

  private final String base;
  private final String resources;
  private final String letsIn;

  /// @param account `auth_id`, `auth_token`; without a `url`: Plivo's own
  public PlivoRecordings(Account account) {
    String id = account.text("auth_id");
    this.base = Addresses.base(account, PlivoLine.OWN);
    this.resources = base + "/v1/Account/" + id + "/Recording/";
    this.letsIn = Calls.basic(id, account.text("auth_token"));
  }

  @Override
  public Optional<HttpRequest> fetch(String url) {
    return within(url).map(address -> letIn(address).GET().build());
  }

  @Override
  public Optional<HttpRequest> remove(String url) {
    return within(url)
        .map(address -> NAME.matcher(address.getPath()))
        .filter(Matcher::matches)
        .map(name -> URI.create(resources + name.group("name") + "/"))
        .map(address -> letIn(address).DELETE().build());
  }

  private Optional<URI> within(String url) {
    return Source.within(url, List.of(base, FILES));
  }

  private HttpRequest.Builder letIn(URI address) {
    return HttpRequest.newBuilder(address).header("Authorization", letsIn);
  }
}
