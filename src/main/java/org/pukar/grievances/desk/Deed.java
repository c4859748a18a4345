package org.pukar.grievances.desk;

import java.util.List;
import org.pukar.console.Words;
import org.pukar.grievances.workflow.Act;
import org.pukar.grievances.workflow.Need;

/// Something that she may do with a case now, as a form. Immutable.
///
/// @param act its name in the workflow
/// @param fields what must come with it, in the order in which it is asked
public record Deed(String act, String words, List<String> fields) {

  public Deed {
    fields = List.copyOf(fields);
  }

  static Deed of(Act act, Words words) {
    List<String> fields =
        act.needs().stream().filter(need -> need != Need.CONSENT).sorted().map(Need::code).toList();
    return new Deed(act.name(), words.named("act.", act.name()), fields);
  }

  /// Whether that must come with it.
  public boolean needs(String field) {
    return fields.contains(field);
  }
}
