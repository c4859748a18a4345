package org.pukar.text.segment;

import java.util.List;
import org.pukar.text.Encoding;

/// A text as the network carries it: the parts are what it costs. Immutable; prints nothing of it.
///
/// @param parts in order, at least one; joined, their texts are the text
public record Segmented(Alphabet alphabet, List<Part> parts) {
  public Segmented {
    parts = List.copyOf(parts);
  }

  public Encoding encoding() {
    return alphabet.encoding();
  }

  @Override
  public String toString() {
    return "Segmented[" + parts.size() + "]";
  }
}
