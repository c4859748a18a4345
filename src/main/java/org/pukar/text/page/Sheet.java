package org.pukar.text.page;

import java.util.List;

/// One screen's content before it is divided into pages. Immutable.
///
/// @param head what stands above the options; may be longer than a page
/// @param options the options' labels, without keys
/// @param more the word of the line that leads to the next page
/// @param back the word of the line that leads back; empty where there is no way back
/// @param hint the longest hint that may ever stand in the head's place; empty if none does
public record Sheet(String head, List<String> options, String more, String back, String hint) {

  public Sheet {
    options = List.copyOf(options);
  }
}
