package org.pukar.feature;

/// Names of values in which a session holds what its caller wanted before any menu was shown, as
/// who texts `JOB MASON PATNA` does. Stateless. Whoever acts on them empties them: what was wanted
/// once is not wanted again on the next way through the menu.
public final class Wanted {
  /// What is wanted: `job`, `status`.
  public static final String WANTED = "wanted";

  /// The id of a trade.
  public static final String TRADE = "wanted-trade";

  /// The id of a State or a district.
  public static final String PLACE = "wanted-place";

  /// The number of a case, as it was written.
  public static final String NUMBER = "wanted-number";

  /// What was written besides.
  public static final String TOLD = "wanted-told";

  private Wanted() {}

  /// What is wanted of this sort; empty if nothing is.
  public static String in(Asked asked, String name) {
    return asked.session().values().getOrDefault(name, "");
  }
}
