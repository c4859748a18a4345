package org.pukar.conversation;

import org.pukar.phone.PhoneNumber;

/// Sends a text to a caller, some time soon. Threads share it.
@FunctionalInterface
public interface Texting {

  /// Takes the text down; when it returns it is committed. Nothing happens for a phone that never
  /// agreed to be known.
  ///
  /// @param onceKey names the text: given again, it is the same
  void text(PhoneNumber to, String words, String onceKey);
}
