package org.pukar.simulator.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.recordings.Source;

/// Where the simulated network keeps what was said until we have fetched it: in memory. Threads
/// share it.
public final class SimulatedTape implements Source {
  static final String AT = "/simulator/voice/recordings/";

  private static final long MEMORY = 64L << 20;

  private final Cache<UUID, Buffer> tape =
      Caffeine.newBuilder()
          .maximumWeight(MEMORY)
          .<UUID, Buffer>weigher((_, sound) -> sound.length())
          .expireAfterWrite(Duration.ofHours(2))
          .build();
  private final String publicUrl;
  private final Supplier<UUID> ids;

  /// @param publicUrl our own address
  public SimulatedTape(String publicUrl, Supplier<UUID> ids) {
    this.publicUrl = publicUrl;
    this.ids = ids;
  }

  /// Keeps a sound; its address.
  String keep(Buffer sound) {
    UUID id = ids.get();
    tape.put(id, sound);
    return publicUrl + AT + id;
  }

  Optional<Buffer> find(UUID id) {
    return Optional.ofNullable(tape.getIfPresent(id));
  }

  void remove(UUID id) {
    tape.invalidate(id);
  }

  @Override
  public Optional<HttpRequest> fetch(String url) {
    return request(url).map(builder -> builder.GET().build());
  }

  @Override
  public Optional<HttpRequest> remove(String url) {
    return request(url).map(builder -> builder.DELETE().build());
  }

  private Optional<HttpRequest.Builder> request(String url) {
    return url.startsWith(publicUrl + AT)
        ? Optional.of(HttpRequest.newBuilder(URI.create(url)))
        : Optional.empty();
  }
}
