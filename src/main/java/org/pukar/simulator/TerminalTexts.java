package org.pukar.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The texts of the phone in the terminal: brought to the service as Africa's Talking brings them,
/// and the answers that came. For one thread.
final class TerminalTexts {

  private static final Duration BETWEEN = Duration.ofMillis(250);
  private static final int QUESTIONS = 40;

  private final HttpClient http;
  private final DialOptions options;
  private final InstantSource clock;
  private final Set<String> told = new HashSet<>();

  TerminalTexts(HttpClient http, DialOptions options, InstantSource clock) {
    this.http = http;
    this.options = options;
    this.clock = clock;
  }

  /// Brings a text to the service.
  ///
  /// @param id the network's own name for it
  /// @throws IOException with a short reason if the service did not take it
  void send(String id, String words) throws IOException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("date", clock.instant().toString());
    form.put("from", options.number());
    form.put("id", id);
    form.put("text", words);
    form.put("to", SimulatedNetwork.DEMO.shortCode());
    form.put("cost", "0");
    form.put("networkCode", "99999");
    post(SimulatedNetwork.DEMO.textWebhook(), form);
  }

  /// The messages that came and were not told of yet, oldest first.
  List<Inbox.Message> news() throws IOException {
    String body = post("/simulator/messages", Map.of("phone", options.number()));
    JsonArray all = new JsonObject(body).getJsonArray("messages");
    return IntStream.range(0, all.size())
        .mapToObj(at -> message(all.getJsonObject(at)))
        .filter(message -> told.add(message.id()))
        .toList();
  }

  /// The same, waiting up to ten seconds for the first; none if none came.
  List<Inbox.Message> awaitNews() throws IOException {
    List<Inbox.Message> came = news();
    for (int asked = 1; came.isEmpty() && asked < QUESTIONS; asked++) {
      rest();
      came = news();
    }
    return came;
  }

  private String post(String path, Map<String, String> form) throws IOException {
    HttpResponse<String> answer = DialledSession.post(http, options.base().resolve(path), form);
    if (answer.statusCode() != 200) {
      throw new IOException("HTTP " + answer.statusCode());
    }
    return answer.body();
  }

  private static Inbox.Message message(JsonObject json) {
    return new Inbox.Message(
        json.getString("id"),
        json.getString("from"),
        Instant.parse(json.getString("at")),
        json.getString("words"));
  }

  private static void rest() throws IOException {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
