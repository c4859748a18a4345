package org.pukar.grievances.cases;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.pukar.grievances.workflow.Need;
import org.pukar.session.packed.PackedReader;
import org.pukar.session.packed.PackedWriter;

/// What comes with an act. Immutable; prints nothing of it.
///
/// @param note words for the file; may be empty
/// @param owner who has the case from now on
/// @param partner the agency that it is referred to; may be empty
/// @param consent what staff write of how the worker agreed; may be empty
/// @param paise an amount that is offered, ordered or promised
/// @param date of what is promised
/// @param cause why the grievance came about; may be empty
public record Brought(
    String note,
    Optional<UUID> owner,
    String partner,
    String consent,
    OptionalLong paise,
    Optional<LocalDate> date,
    String cause) {
  /// Nothing.
  public static final Brought NOTHING =
      new Brought("", Optional.empty(), "", "", OptionalLong.empty(), Optional.empty(), "");

  /// The same with a note.
  public Brought saying(String words) {
    return new Brought(words, owner, partner, consent, paise, date, cause);
  }

  /// The same with an owner.
  public Brought to(UUID actor) {
    return new Brought(note, Optional.of(actor), partner, consent, paise, date, cause);
  }

  /// The same with an agency.
  public Brought naming(String agency) {
    return new Brought(note, owner, agency, consent, paise, date, cause);
  }

  /// The same with a cause.
  public Brought because(String reason) {
    return new Brought(note, owner, partner, consent, paise, date, reason);
  }

  /// Which needs of an act it meets.
  Set<Need> meets() {
    Set<Need> met = EnumSet.noneOf(Need.class);
    add(met, Need.NOTE, !note.isBlank());
    add(met, Need.OWNER, owner.isPresent());
    add(met, Need.PARTNER, !partner.isBlank());
    add(met, Need.CONSENT, !consent.isBlank());
    add(met, Need.AMOUNT, paise.isPresent());
    add(met, Need.DATE, date.isPresent());
    add(met, Need.CAUSE, !cause.isBlank());
    return met;
  }

  private static void add(Set<Need> met, Need need, boolean isMet) {
    if (isMet) {
      met.add(need);
    }
  }

  /// As it is kept, sealed.
  byte[] bytes() {
    PackedWriter to = new PackedWriter();
    to.text(note);
    to.text(owner.map(UUID::toString).orElse(""));
    to.text(partner);
    to.text(consent);
    to.text(paise.isPresent() ? Long.toString(paise.getAsLong()) : "");
    to.text(date.map(LocalDate::toString).orElse(""));
    to.text(cause);
    return to.bytes();
  }

  static Brought of(byte[] bytes) {
    PackedReader from = new PackedReader(bytes);
    String note = from.text();
    String owner = from.text();
    String partner = from.text();
    String consent = from.text();
    String paise = from.text();
    String date = from.text();
    return new Brought(
        note,
        owner.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(owner)),
        partner,
        consent,
        paise.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(paise)),
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        from.text());
  }

  @Override
  public String toString() {
    return "Brought" + meets();
  }
}
