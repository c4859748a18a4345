package org.pukar.campaigns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.pukar.db.Database;
import org.pukar.outbox.Mass;
import org.pukar.outbox.link.Registry;
import org.pukar.text.Language;

/// Counts what a campaign would come to, page by page. Threads share it.
record Previews(Database database, Reach reach, Mass mass, Registry registry, Clock clock) {
  private static final int PAGE = 10_000;

  Preview of(Campaign campaign) {
    Map<String, Integer> left = new TreeMap<>();
    Map<Language, Integer> texts = new EnumMap<>(Language.class);
    List<UUID> page;
    UUID after = Reach.START;
    do {
      page = page(campaign, after, left, texts);
      after = page.isEmpty() ? after : page.getLast();
    } while (page.size() == PAGE);
    return preview(campaign, left, texts);
  }

  private List<UUID> page(
      Campaign campaign, UUID after, Map<String, Integer> left, Map<Language, Integer> texts) {
    Draft draft = campaign.draft();
    List<UUID> page = database.with(h -> reach.next(h, campaign, after, PAGE));
    for (var some : database.with(h -> PhoneStore.count(h, page, draft.purpose().code()))) {
      if (some.reason().isEmpty()) {
        Language language = Language.find(some.language()).orElse(Language.ENGLISH);
        texts.merge(draft.spoken(language), some.callers(), Integer::sum);
      } else {
        left.merge(some.reason(), some.callers(), Integer::sum);
      }
    }
    return page;
  }

  private Preview preview(
      Campaign campaign, Map<String, Integer> left, Map<Language, Integer> texts) {
    Draft draft = campaign.draft();
    Map<Language, Preview.Said> said = new EnumMap<>(Language.class);
    texts.forEach((language, count) ->
        said.put(
            language,
            new Preview.Said(count, mass.link().parts().applyAsInt(draft.words(language)))));
    int count = texts.values().stream().mapToInt(Integer::intValue).sum();
    long parts = said.values().stream().mapToLong(one -> (long) one.texts() * one.each()).sum();
    int stopped = left.getOrDefault("stopped", 0);
    int noConsent = left.getOrDefault("no-consent", 0);
    Duration sending =
        Duration.ofNanos(1_000_000_000L / mass.link().perSecond()).multipliedBy(count);
    Instant until = mass.hours(draft.kind()).end(clock.instant(), sending);
    return new Preview(
        count + stopped + noConsent,
        stopped,
        noConsent,
        count,
        campaign.list(),
        said,
        parts,
        parts * mass.link().paise(),
        sending,
        until,
        misfits(draft));
  }

  /// Languages whose words the networks would not let through.
  List<Language> misfits(Draft draft) {
    return draft.words().entrySet().stream()
        .filter(_ -> mass.link().registered())
        .filter(said -> registry.look(said.getValue()) instanceof Registry.Look.Misfit)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
