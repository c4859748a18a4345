package org.pukar.prompts;

/// A machine could not read words aloud. Its message never holds them.
public final class SynthesisFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SynthesisFailed(String why) {
    super(why);
  }

  SynthesisFailed(String why, Throwable cause) {
    super(why, cause);
  }
}
