package org.pukar.grievances.workflow;

import java.util.Locale;

/// What an act must bring along. Immutable, as enums are.
public enum Need {
  /// Words for the file.
  NOTE,
  /// Who has the case from now on.
  OWNER,
  /// An agency to which it is referred.
  PARTNER,
  /// The worker's, to what is passed on.
  CONSENT,
  /// In paise.
  AMOUNT,
  /// Of what is promised.
  DATE,
  /// Why the grievance came about, for those who count.
  CAUSE;

  /// As it is written.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
