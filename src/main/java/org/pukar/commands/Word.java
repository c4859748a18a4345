package org.pukar.commands;

import java.util.Set;

/// What a text can ask of us. Immutable, as enums are.
public enum Word {
  JOB,
  COMPLAINT,
  STATUS,
  SCHEME,
  CALL,
  /// No more texts that were not asked for.
  STOP,
  START,
  /// Another language.
  LANG,
  HELP,
  YES,
  NO,
  MORE,
  BACK,
  /// Somebody may be in danger.
  EMERGENCY,
  /// To be told of jobs.
  ALERTS,
  /// No longer to be told of jobs, but of all else.
  STOP_ALERTS,
  /// An employer's places are taken.
  FILLED,
  /// One of the helpline's people begins or ends to answer callers.
  DUTY;

  /// The words that say no more beside this one: a complaint's status is a status.
  Set<Word> covers() {
    return switch (this) {
      case STATUS -> Set.of(COMPLAINT, YES);
      case ALERTS -> Set.of(JOB, START, YES);
      case STOP_ALERTS -> Set.of(STOP, ALERTS, JOB);
      case MORE -> Set.of(JOB, YES);
      case FILLED -> Set.of(JOB, YES);
      case JOB, COMPLAINT, SCHEME, CALL, LANG, HELP, BACK, EMERGENCY, DUTY -> Set.of(START, YES);
      case START, STOP, YES, NO -> Set.of();
    };
  }

  /// Whether it ends something for good, so that only a sure spelling will do.
  boolean isGrave() {
    return this == STOP || this == STOP_ALERTS || this == FILLED;
  }
}
