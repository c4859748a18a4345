package org.pukar.grievances.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.desk.Naming.Choice;
import org.pukar.grievances.following.Replies;
import org.pukar.text.Language;

/// What stands beside a case on its page. Immutable; prints nothing of it.
///
/// @param replies texts that can be sent to the worker; none if she is not to be told anything
/// @param others cases from the same phone that may be seen, without this one
/// @param between what can be done between desks
/// @param caller under which the worker is found; empty if no phone is known
public record Margin(
    List<Replies.Ready> replies, List<Row> others, Between between, Optional<UUID> caller) {

  /// What can be done between desks. Immutable.
  ///
  /// @param offeredTo the desk that was asked to take it over; empty if none was
  /// @param isHers whether that is hers, so that she may take it over
  /// @param desks that she may ask; none if she may not
  public record Between(String offeredTo, boolean isHers, List<Choice> desks) {

    public Between {
      desks = List.copyOf(desks);
    }

    static Between of(Doer doer, CaseFile file, Naming naming, Language language) {
      if (!file.offeredTo().isEmpty()) {
        return new Between(
            naming.place(file.offeredTo(), language),
            doer.places().contains(file.offeredTo()),
            List.of());
      }
      boolean mayAsk = doer.mayActOn(file) && !file.area().state().isEmpty();
      return new Between("", false, mayAsk ? naming.desks(file, language) : List.of());
    }

    /// Whether there is anything to do.
    public boolean isAny() {
      return !offeredTo.isEmpty() || !desks.isEmpty();
    }
  }

  public Margin {
    replies = List.copyOf(replies);
    others = List.copyOf(others);
  }

  @Override
  public String toString() {
    return "Margin";
  }
}
