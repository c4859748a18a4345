package org.pukar.bench.many;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// Draws a campaign up and starts it, as staff do by `/api/v1/campaigns`. One thread.
public final class CampaignDesk implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DRAFT =
      """
      {"name": "bench", "kind": "bulletin", "fallback": "en", "audience": {"who": "list"},
       "words": {"en": "Registration for construction workers is open at the block office until Friday."}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String all;

  /// @param gateway its address, without a slash at its end
  public CampaignDesk(String gateway) {
    this.all = gateway + "/api/v1/campaigns";
  }

  /// A campaign to a list of phones, not started.
  ///
  /// @param key names the deed
  /// @return its id
  public String draw(String key) throws IOException, InterruptedException {
    return ask(request("", "application/json").POST(BodyPublishers.ofString(DRAFT)), key)
        .path("id")
        .asText();
  }

  /// Brings its list; says what came of it.
  public JsonNode bring(String id, String csv) throws IOException, InterruptedException {
    return ask(
        request("/" + id + "/audience", "text/csv").POST(BodyPublishers.ofString(csv)), "list");
  }

  /// What it would come to.
  public JsonNode preview(String id) throws IOException, InterruptedException {
    return ask(request("/" + id + "/preview", "").GET(), "preview");
  }

  /// Starts it.
  public void start(String id) throws IOException, InterruptedException {
    ask(request("/" + id + "/start", "").POST(BodyPublishers.noBody()), "start");
  }

  /// How far it is.
  public JsonNode figures(String id) throws IOException, InterruptedException {
    return ask(request("/" + id, "").GET(), "figures");
  }

  private HttpRequest.Builder request(String path, String type) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(all + path));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return request.header("Authorization", "Bearer demo-admin");
  }

  private JsonNode ask(HttpRequest.Builder request, String key)
      throws IOException, InterruptedException {
    var answer = http.send(request.header("Idempotency-Key", key).build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
