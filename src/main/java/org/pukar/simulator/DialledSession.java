package org.pukar.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One session as Africa's Talking carries it to the service: every hop posts all inputs so far,
/// joined by `*`, and the end is posted as an event of its own. For one thread.
final class DialledSession {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final HttpClient http;
  private final URI webhook;
  private final InstantSource clock;
  private final Instant began;
  private final Map<String, String> caller;
  private final List<String> inputs = new ArrayList<>();
  private int hops;
  private String lastBody = "";

  /// @param caller the fields that stay the same on every hop: `phoneNumber`, `serviceCode`,
  ///   `sessionId`, `networkCode`
  DialledSession(HttpClient http, URI webhook, InstantSource clock, Map<String, String> caller) {
    this.http = http;
    this.webhook = webhook;
    this.clock = clock;
    this.began = clock.instant();
    this.caller = Map.copyOf(caller);
  }

  /// Adds inputs, none for the first hop of a bare code, and asks for the next screen.
  Answer send(List<String> more) {
    inputs.addAll(more);
    hops++;
    return repeat();
  }

  /// Sends the last request once more, to the letter.
  Answer repeat() {
    Map<String, String> form = new LinkedHashMap<>(caller);
    form.put("text", text());
    try {
      HttpResponse<String> response = post(http, webhook, form);
      lastBody = response.body();
      return Answer.of(response.statusCode(), lastBody);
    } catch (IOException _) {
      return new Answer.Fault("the service cannot be reached");
    }
  }

  /// Tells the service how the session ended: `Success`, `Incomplete` or `Failed`.
  ///
  /// @return whether the service took the event
  boolean finish(String status, String why) {
    Instant now = clock.instant();
    Map<String, String> form = new LinkedHashMap<>(caller);
    form.put("date", DATE.format(now));
    form.put("status", status);
    form.put("cost", "0");
    form.put("durationInMillis", Long.toString(Duration.between(began, now).toMillis()));
    form.put("hopsCount", Integer.toString(hops));
    form.put("input", text());
    form.put("lastAppResponse", lastBody);
    form.put("errorMessage", why);
    try {
      return post(http, URI.create(webhook + "/events"), form).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private String text() {
    return String.join("*", inputs);
  }

  /// Posts a form as Africa's Talking does.
  static HttpResponse<String> post(HttpClient http, URI address, Map<String, String> form)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("content-type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
