package org.pukar.text.page;

import org.pukar.text.Budget;

/// Says that something that may not be divided is longer than a page. Its message holds no words of
/// the screen, which may be somebody's.
public final class DoesNotFit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DoesNotFit(String what, Budget budget) {
    super(
        "%s: longer than a page of %d septets or %d units"
            .formatted(what, budget.septets(), budget.units()));
  }
}
