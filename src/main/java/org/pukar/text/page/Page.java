package org.pukar.text.page;

/// One page of a [Sheet], as it goes to the phone. Immutable.
///
/// @param head the text above the options, or the empty text
/// @param body the lines of options and navigation, or the empty text
/// @param first the index in the sheet of the option with key 1 on this page
/// @param count how many options stand on this page: keys 1 to `count`
public record Page(String head, String body, int first, int count) {

  public String text() {
    return above(head);
  }

  /// The same page with a hint in its head's place, after a key that is not on it.
  public String hinted(String hint) {
    return above(hint);
  }

  private String above(String top) {
    if (top.isEmpty() || body.isEmpty()) {
      return top + body;
    }
    return top + "\n" + body;
  }
}
