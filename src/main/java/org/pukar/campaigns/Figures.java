package org.pukar.campaigns;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How far a campaign is: of how many phones what became, in one moment. Immutable.
///
/// @param phones all of them, as they were gathered: the sum of what became of them
/// @param became every state has its number
/// @param parts that the network has, or may have
/// @param paise what those cost
public record Figures(int phones, Map<Became, Integer> became, long parts, long paise) {

  public Figures {
    became = Collections.unmodifiableMap(new EnumMap<>(became));
  }

  /// What became of a phone's text.
  public enum Became {
    /// It is still to be put into the outbox.
    WAITING,
    /// It is on its way to the network.
    OUTBOX,
    /// The network has it and said no more.
    TAKEN,
    /// The phone has it.
    DELIVERED,
    /// The phone will not get it.
    NOT_DELIVERED,
    /// No network takes it.
    REFUSED,
    /// The network may have it or not.
    UNKNOWN,
    /// Whoever has the phone wants no texts.
    STOPPED,
    /// Whoever has the phone did not agree to such texts, or no more.
    NO_CONSENT,
    /// Too often in vain, too old, or unreadable.
    GIVEN_UP,
    /// It waits for staff.
    ASIDE,
    /// Staff stopped the campaign before it left.
    CANCELLED,
    /// Everything of its caller was erased since, at her wish.
    FORGOTTEN;

    /// The word in answers.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isSpent() {
      return this == TAKEN || this == DELIVERED || this == NOT_DELIVERED || this == UNKNOWN;
    }
  }

  /// Sums up what the tables say.
  static Figures of(List<CampaignStore.Became> rows) {
    boolean isStopped =
        rows.stream().anyMatch(r -> r.what().equals("campaign") && r.state().equals("stopped"));
    Map<Became, Integer> became = new EnumMap<>(Became.class);
    for (Became one : Became.values()) {
      became.put(one, 0);
    }
    int phones = 0;
    long parts = 0;
    long paise = 0;
    for (CampaignStore.Became row : rows) {
      if (row.what().equals("campaign")) {
        phones = row.count();
      } else {
        Became what = became(row, isStopped);
        became.merge(what, row.count(), Integer::sum);
        parts += what.isSpent() ? row.parts() : 0;
        paise += what.isSpent() ? row.paise() : 0;
      }
    }
    return new Figures(phones, became, parts, paise);
  }

  private static Became became(CampaignStore.Became row, boolean isStopped) {
    return switch (row.what()) {
      case "forgotten" -> Became.FORGOTTEN;
      case "phones" -> ofPhone(row.state(), isStopped);
      default -> ofText(row.state(), row.news());
    };
  }

  private static Became ofPhone(String state, boolean isStopped) {
    return switch (state) {
      case "waiting" -> isStopped ? Became.CANCELLED : Became.WAITING;
      case "stopped" -> Became.STOPPED;
      case "no-consent" -> Became.NO_CONSENT;
      default -> Became.GIVEN_UP;
    };
  }

  private static Became ofText(String state, String news) {
    boolean hasLeft = state.equals("taken") || state.equals("unknown");
    if (hasLeft && news.equals("delivered")) {
      return Became.DELIVERED;
    }
    if (hasLeft && (news.equals("not-delivered") || news.equals("opted-out"))) {
      return Became.NOT_DELIVERED;
    }
    return switch (state) {
      case "taken" -> Became.TAKEN;
      case "unknown" -> Became.UNKNOWN;
      case "refused" -> Became.REFUSED;
      case "stopped" -> Became.STOPPED;
      case "given-up" -> Became.GIVEN_UP;
      case "aside" -> Became.ASIDE;
      default -> Became.OUTBOX;
    };
  }

  /// So many phones of that sort.
  public int count(Became what) {
    return became.getOrDefault(what, 0);
  }
}
