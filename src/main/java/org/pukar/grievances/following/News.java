package org.pukar.grievances.following;

import java.util.Optional;
import org.pukar.grievances.cases.CaseFile;

/// Which acts are told to the worker by text, and in which words. What she does herself she hears
/// at once. Immutable, as enums are.
///
/// A phone may be shared, so no text says more of the matter than its number.
enum News {
  /// Somebody has it, for the first time.
  ASSIGNED("case.assigned"),
  /// It went to an agency.
  REFERRED("case.referred"),
  /// She is asked whether it is settled.
  ASKED("case.asked"),
  /// It is over; also if staff say that she gave it up.
  CLOSED("case.closed"),
  /// Something is promised by a day, which we watch.
  PROMISED("case.promised"),
  /// A promise was not kept.
  AGAIN("case.again");

  private final String key;

  News(String key) {
    this.key = key;
  }

  /// What such an act tells.
  static Optional<News> of(String act, CaseFile before) {
    return switch (act) {
      case "assign" -> Optional.of(ASSIGNED).filter(_ -> before.owner().isEmpty());
      case "refer" -> Optional.of(REFERRED);
      case "propose", "paid" -> Optional.of(ASKED);
      case "close", "withdraw" -> Optional.of(CLOSED);
      case "promise" -> Optional.of(PROMISED);
      case "broken" -> Optional.of(AGAIN);
      case String _ -> Optional.empty();
    };
  }

  /// The key of its words in the catalogs.
  String key() {
    return key;
  }

  /// Names its text: that somebody has it is told once, whoever has it later.
  String onceKey(CaseFile file) {
    String which = this == ASSIGNED ? "first" : Integer.toString(file.version());
    return "case:" + file.id() + ":" + which;
  }
}
