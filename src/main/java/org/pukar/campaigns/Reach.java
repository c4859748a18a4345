package org.pukar.campaigns;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Finds the callers whom a campaign is for, page by page, and keeps what becomes of each. Threads
/// share it.
public record Reach(Districts districts) {
  /// Before the first.
  static final UUID START = new UUID(0, 0);

  /// Callers who were taken up.
  ///
  /// @param to the last of them
  /// @param count how many were new
  /// @param last whether there are no more
  public record Gathered(UUID to, int count, boolean last) {}

  /// The next of them in the order of their ids: fewer than `limit` are the last.
  List<UUID> next(Handle h, Campaign campaign, UUID after, int limit) {
    List<String> among = campaign.draft().audience().among();
    return switch (campaign.draft().audience().who()) {
      case ALL -> PhoneStore.all(h, after, limit);
      case LANGUAGES -> PhoneStore.speaking(h, among, after, limit);
      case HOME -> districts.callers(h, true, among, after, limit);
      case WORK -> districts.callers(h, false, among, after, limit);
      case LIST -> PhoneStore.of(h, campaign.id(), after, limit);
    };
  }

  /// Takes the next of them up among the campaign's phones.
  ///
  /// @param after the last that was taken up
  public Gathered gather(Handle h, Campaign campaign, UUID after, int limit) {
    List<UUID> page = next(h, campaign, after, limit);
    int count = PhoneStore.add(h, campaign.id(), page);
    return new Gathered(page.isEmpty() ? after : page.getLast(), count, page.size() < limit);
  }

  /// Those of its phones who want such a text. Why the others get none is written down.
  public List<UUID> wanting(Handle h, Campaign campaign, List<UUID> phones) {
    var byReason =
        PhoneStore.look(h, phones, campaign.draft().purpose().code()).stream()
            .collect(
                Collectors.groupingBy(
                    PhoneStore.Looked::reason,
                    Collectors.mapping(PhoneStore.Looked::caller, Collectors.toList())));
    List<UUID> wanting = byReason.getOrDefault("", List.of());
    byReason.remove("");
    byReason.forEach((why, left) -> PhoneStore.become(h, campaign.id(), left, why));
    return wanting;
  }

  /// Writes down whose texts are in the outbox, and of whom nothing can be read.
  public void put(
      Handle h, Campaign campaign, Collection<UUID> written, Collection<UUID> unreadable) {
    PhoneStore.become(h, campaign.id(), List.copyOf(written), "put");
    PhoneStore.become(h, campaign.id(), List.copyOf(unreadable), "unreadable");
  }
}
