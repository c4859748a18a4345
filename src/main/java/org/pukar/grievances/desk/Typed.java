package org.pukar.grievances.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.pukar.grievances.cases.Brought;
import org.pukar.http.Form;

/// What somebody typed into the form of an act: it is shown again if the act cannot be done.
/// Immutable; prints nothing of it.
///
/// @param act that it was for; empty if none
public record Typed(
    String act,
    String note,
    String owner,
    String amount,
    String date,
    String partner,
    String cause) {
  /// Nothing yet.
  static final Typed NOTHING = new Typed("", "", "", "", "", "", "");

  private static final int PAISE = 2;

  static Typed of(Form form) {
    return new Typed(
        form.get("act"),
        form.get("note"),
        form.get("owner"),
        form.get("amount"),
        form.get("date"),
        form.get("partner"),
        form.get("cause"));
  }

  /// What comes with the act. What cannot be read is left out, and so is asked again.
  Brought brought() {
    return new Brought(note.strip(), chosen(), partner, "", paise(), day(), cause.strip());
  }

  private Optional<UUID> chosen() {
    try {
      return Optional.of(owner).filter(id -> !id.isEmpty()).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Rupees as they are written here: `18,400` or `18400.50`.
  private OptionalLong paise() {
    try {
      long paise =
          new BigDecimal(amount.replaceAll("[,\\s₹]", "")).movePointRight(PAISE).longValueExact();
      return paise > 0 ? OptionalLong.of(paise) : OptionalLong.empty();
    } catch (ArithmeticException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(date).filter(typed -> !typed.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Typed";
  }
}
