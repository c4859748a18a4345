package org.pukar.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Caller;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;

/// Texts of campaigns, put many at once and taken back. Threads share it. Whoever puts them hands
/// them over; what does not leave then, leaves as all others do.
public final class Mass {
  private final Links links;
  private final Supplier<UUID> ids;

  public Mass(Links links, Supplier<UUID> ids) {
    this.links = links;
    this.ids = ids;
  }

  /// A text to a caller.
  ///
  /// @param onceKey names the deed that promised it, as in [Text]
  public record One(Addressee to, String words, String onceKey) {

    @Override
    public String toString() {
      return "One[" + to.caller().id() + "]";
    }
  }

  /// The way by which they leave.
  public Link link() {
    return links.route().getFirst();
  }

  /// When texts of a kind may leave by it.
  public Hours hours(Kind kind) {
    return link().keepsHours() ? kind.hours() : Hours.ANY;
  }

  /// Promises them in the transaction of the deed that promises them, for one who hands them over
  /// as soon as it is committed. What was put before by the same deed is not written again.
  ///
  /// @param lease afterwards anybody takes them up
  public Held put(Handle h, UUID campaign, Kind kind, List<One> texts, Duration lease) {
    List<Held.One> sealed = texts.stream().map(this::sealed).toList();
    List<OutboxStore.Row> rows = rows(campaign, kind, texts, sealed);
    UUID owner = ids.get();
    Map<UUID, Instant> written =
        OutboxStore.insert(h, rows, Optional.of(new OutboxStore.Claim(owner, lease)));
    List<Held.One> held =
        sealed.stream().filter(one -> written.containsKey(one.sealed().id())).toList();
    Instant at = written.values().stream().findFirst().orElse(Instant.EPOCH);
    return new Held(owner, kind, held, at);
  }

  private List<OutboxStore.Row> rows(
      UUID campaign, Kind kind, List<One> texts, List<Held.One> sealed) {
    Links.Chosen by = new Links.Chosen(link(), "usual");
    Map<String, Integer> parts =
        texts.stream()
            .map(One::words)
            .distinct()
            .collect(Collectors.toMap(words -> words, link().parts()::applyAsInt));
    return IntStream.range(0, texts.size())
        .mapToObj(at ->
            new OutboxStore.Row(
                sealed.get(at).sealed(),
                kind,
                texts.get(at).onceKey(),
                by,
                "",
                Optional.of(campaign),
                parts.getOrDefault(texts.get(at).words(), 1)))
        .toList();
  }

  private Held.One sealed(One text) {
    UUID id = ids.get();
    Caller to = text.to().caller();
    byte[] words = to.key().seal(Outbox.bytes(text.words()), Outbox.context(id));
    return new Held.One(
        new Envelope(id, Optional.of(to.id()), Optional.empty(), words),
        new Envelope.Opened(text.to().phone(), text.words()));
  }

  /// Takes those of a campaign back that no network was asked for and nobody has; whose they are.
  public List<UUID> takeBack(Handle h, UUID campaign) {
    return MassStore.takeBack(h, campaign);
  }

  /// How many texts of all campaigns are on their way to the network.
  ///
  /// @param most counting further is of no use
  public int underWay(Handle h, int most) {
    return MassStore.underWay(h, most);
  }
}
