package org.pukar.grievances.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.text.Language;

/// How what cases name is called on a page. Threads share it; may block.
public interface Naming {
  /// A kind of complaint, as workers hear it.
  String matter(String category, Language language);

  /// A place of the directory; an id that it does not know stays as it is.
  String place(String id, Language language);

  /// Somebody of staff; empty for the worker and for a clock.
  String person(UUID actor);

  /// An agency that cases are referred to.
  String agency(String code, Language language);

  /// Who may be given one of these cases.
  List<Choice> owners(List<CaseFile> files);

  /// The desks that may be asked to take a case over, the likeliest first.
  List<Choice> desks(CaseFile file, Language language);

  /// The agencies to which a case of that kind may be referred from that desk.
  List<Choice> agencies(CaseFile file, Language language);

  /// One of several that can be chosen. Immutable.
  record Choice(String id, String words) {}

  /// The owner of a case, as colleagues know her.
  default Optional<String> owner(CaseFile file) {
    return file.owner().map(this::person);
  }
}
