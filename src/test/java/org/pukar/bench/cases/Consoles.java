package org.pukar.bench.cases;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.pukar.console.Visitor;

/// Many consoles that stand open with a list of cases: how long until each is told what somebody
/// did, from the moment that it was sent. One thread; what arrives comes by others.
final class Consoles implements AutoCloseable {
  private static final int TIMES = 60;
  private static final Duration BETWEEN = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int PERCENT = 99;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final int count;
  private final List<CompletableFuture<?>> open = new ArrayList<>();
  private volatile Deed now = new Deed("-", 0);

  /// Something that was done, and who was told.
  private static final class Deed {
    private final String mark;
    private final long sent = System.nanoTime();
    private final long[] took;
    private final CountDownLatch told;

    Deed(String number, int count) {
      this.mark = "#c-" + number + "\"";
      this.took = new long[count];
      this.told = new CountDownLatch(count);
    }

    void arrived(int console) {
      if (took[console] == 0) {
        took[console] = System.nanoTime() - sent;
        told.countDown();
      }
    }
  }

  /// @param base the gateway's address, of a demo
  Consoles(String base, int count) {
    this.base = base;
    this.count = count;
  }

  /// Opens them; returns when each has its stream.
  void open() throws InterruptedException {
    String cookie = new Visitor(path -> URI.create(base + path)).signedIn("supervisor").cookie();
    CountDownLatch begun = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + "/console/live"))
              .header("Cookie", cookie)
              .build();
      open.add(http.sendAsync(request, BodyHandlers.fromLineSubscriber(new Screen(i, begun))));
    }
    if (!begun.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("not all consoles are open");
    }
  }

  /// What one console hears.
  private final class Screen implements Flow.Subscriber<String> {
    private final int nth;
    private final CountDownLatch begun;

    Screen(int nth, CountDownLatch begun) {
      this.nth = nth;
      this.begun = begun;
    }

    @Override
    public void onSubscribe(Flow.Subscription lines) {
      begun.countDown();
      lines.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      Deed deed = now;
      if (line.contains(deed.mark)) {
        deed.arrived(nth);
      }
    }

    @Override
    public void onError(Throwable ended) {
      // The stream is cut when the benchmark is over.
    }

    @Override
    public void onComplete() {
      // As above: who was not told by then is missed when the deed is judged.
    }
  }

  /// Writes notes into cases of that office, one after another.
  ///
  /// @return milliseconds within which 99 of 100 consoles were told
  double p99Ms(Office office) throws IOException, InterruptedException {
    List<String> numbers = numbers(office);
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Deed deed = new Deed(numbers.get(i % numbers.size()), count);
      now = deed;
      note(office, numbers.get(i % numbers.size()));
      if (!deed.told.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(deed.told.getCount() + " consoles were not told");
      }
      Arrays.stream(deed.took).forEach(took::add);
      Thread.sleep(BETWEEN);
    }
    List<Long> sorted = took.stream().sorted().toList();
    return sorted.get(sorted.size() * PERCENT / 100) / 1e6;
  }

  private List<String> numbers(Office office) throws IOException, InterruptedException {
    String list = send(HttpRequest.newBuilder(URI.create(base + "/api/v1/cases")), office);
    return Pattern.compile("\"number\":\"(\\d{9})\"")
        .matcher(list)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private void note(Office office, String number) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(URI.create(base + "/api/v1/cases/" + number + "/notes"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString("{\"note\": \"rang\"}")),
        office);
  }

  private String send(HttpRequest.Builder request, Office office)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            request.header("Authorization", "Bearer " + office.key()).build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException("answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  @Override
  public void close() {
    open.forEach(one -> one.cancel(true));
    http.shutdownNow();
  }
}
