package org.pukar.texts.killed;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.pukar.killed.Victim;

/// Staff who send a text to all callers over `/api/v1/campaigns`, and ask again where nobody
/// answers. One thread only.
final class CampaignDesk {
  /// What all are told.
  static final String WORDS = "The office in Patna is open on Sunday too.";

  private static final String ALL = "/api/v1/campaigns";
  private static final long AGAIN_NANOS = 200_000_000;
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final String DRAFT =
      """
      {"name": "Open", "kind": "bulletin", "words": {"en": "%s"}, "fallback": "en",
       "audience": {"who": "all"}}
      """
          .formatted(WORDS);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Victim victim;

  CampaignDesk(Victim victim) {
    this.victim = victim;
  }

  /// Draws a campaign up and starts it.
  ///
  /// @return its path
  String start() throws IOException, InterruptedException {
    JsonObject drawn = json(ask(ALL).POST(BodyPublishers.ofString(DRAFT)));
    String path = ALL + "/" + drawn.getString("id");
    json(ask(path + "/start").POST(BodyPublishers.noBody()));
    return path;
  }

  /// What became of it, when it has ended.
  JsonObject ended(String path) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    JsonObject now = json(ask(path).GET());
    while (!now.getString("state").equals("ended")) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("the campaign never ends: " + now);
      }
      LockSupport.parkNanos(AGAIN_NANOS);
      now = json(ask(path).GET());
    }
    return now;
  }

  private HttpRequest.Builder ask(String path) {
    return HttpRequest.newBuilder(URI.create(victim.gateway().base() + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + Victim.ADMIN_KEY)
        .header("Idempotency-Key", "open");
  }

  private JsonObject json(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return new JsonObject(answer.body());
  }
}
