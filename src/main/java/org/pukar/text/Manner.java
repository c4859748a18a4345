package org.pukar.text;

/// How a channel tells things: how much it holds at once, and which variant of the words it takes
/// where there is one. Immutable.
///
/// @param variant of a message, as [org.pukar.text.catalog.Catalog#say(String, String,
///   java.util.Map)] takes it; empty for the plain words
public record Manner(Budget budget, String variant) {

  /// On the screen of a USSD session.
  public static final Manner SCREEN = new Manner(Budget.USSD, "");

  /// In text messages, which are answered by text.
  public static final Manner TEXT = new Manner(Budget.SMS, "sms");
}
