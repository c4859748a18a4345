package org.pukar.grievances;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pukar.conversation.Action;
import org.pukar.conversation.Asked;
import org.pukar.conversation.Features;
import org.pukar.conversation.Source;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Option;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Vocabulary.ActionShape;
import org.pukar.dialogue.Vocabulary.SourceShape;
import org.pukar.grievances.Category.Lane;
import org.pukar.text.Catalogs;

/// What dialogues can ask about complaints. Threads share it.
public final class GrievanceActions {
  private static final String LONGEST_NUMBER = "888 888 888";
  private static final String LONGEST_DAY = "28-12-2026";

  /// Dates are Indian wherever the machine stands.
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  private static final java.time.format.DateTimeFormatter DAY =
      java.time.format.DateTimeFormatter.ofPattern("dd-MM-yyyy").withZone(INDIA);

  private final Grievances grievances;
  private final Categories categories;

  public GrievanceActions(Grievances grievances, Categories categories) {
    this.grievances = grievances;
    this.categories = categories;
  }
}
