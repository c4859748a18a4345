package org.pukar.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
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
  public record One(Caller to, String words, String onceKey) {

    @Override
    public String toString() {
      return "One[" + to.id() + "]";
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
    List<OutboxStore.Row> rows = rows(campaign, kind, texts);
    UUID owner = ids.get();
    Map<UUID, Instant> written =
        OutboxStore.insert(h, rows, Optional.of(new OutboxStore.Claim(owner, lease)));
    List<Envelope> held =
        rows.stream()
            .map(OutboxStore.Row::sealed)
            .filter(sealed -> written.containsKey(sealed.id()))
            .toList();
    Instant at = written.values().stream().findFirst().orElse(Instant.EPOCH);
    return new Held(owner, kind, held, at);
  }

  private List<OutboxStore.Row> rows(UUID campaign, Kind kind, List<One> texts) {
    Links.Chosen by = new Links.Chosen(link(), "usual");
    Map<String, Integer> parts =
        texts.stream()
            .map(One::words)
            .distinct()
            .collect(Collectors.toMap(words -> words, link().parts()::applyAsInt));
    return texts.stream()
        .map(one ->
            new OutboxStore.Row(
                sealed(one),
                kind,
                one.onceKey(),
                by,
                "",
                Optional.of(campaign),
                parts.getOrDefault(one.words(), 1)))
        .toList();
  }

  private Envelope sealed(One text) {
    UUID id = ids.get();
    byte[] words = text.to().key().seal(Outbox.bytes(text.words()), Outbox.context(id));
    return new Envelope(id, Optional.of(text.to().id()), Optional.empty(), words);
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
