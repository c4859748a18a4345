package org.pukar.campaigns;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Finds the callers whom a campaign is for, page by page. Threads share it.
record Reach(Districts districts) {
  /// Before the first.
  static final UUID START = new UUID(0, 0);

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
}
