package org.pukar.texts.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.pukar.outbox.Aside;

/// Texts that are set aside for one reason at one link. Immutable; knows nothing of what they say
/// or to whom.
///
/// @param why the reason's code
/// @param since when the oldest was written
public record HeldText(String link, String why, int count, Instant since) {

  private record Reason(String link, String why) {
    static Reason of(Aside text) {
      return new Reason(text.link(), text.why());
    }
  }

  /// One for each reason, most texts first.
  static List<HeldText> of(List<Aside> texts) {
    return texts.stream().collect(Collectors.groupingBy(Reason::of)).entrySet().stream()
        .map(one -> of(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparingInt(HeldText::count)
                .reversed()
                .thenComparing(HeldText::link)
                .thenComparing(HeldText::why))
        .toList();
  }

  private static HeldText of(Reason reason, List<Aside> texts) {
    Instant oldest = texts.stream().map(Aside::made).min(Comparator.naturalOrder()).orElseThrow();
    return new HeldText(reason.link(), reason.why(), texts.size(), oldest);
  }

  /// Whether that text is one of these.
  boolean has(Aside text) {
    return text.link().equals(link) && text.why().equals(why);
  }
}
