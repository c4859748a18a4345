package org.pukar.config;

/// Says in one sentence which setting is wrong and what was expected. Never holds a secret's value.
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(String sentence) {
    super(sentence);
  }
}
