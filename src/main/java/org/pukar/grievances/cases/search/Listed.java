package org.pukar.grievances.cases.search;

import java.util.List;
import java.util.Optional;
import org.pukar.grievances.cases.CaseFile;

/// A page of a list of cases. Immutable.
///
/// @param next where the list goes on; empty if this was its end. A page that is not full may be
///   followed by more
public record Listed(List<CaseFile> files, Optional<After> next) {

  public Listed {
    files = List.copyOf(files);
  }
}
