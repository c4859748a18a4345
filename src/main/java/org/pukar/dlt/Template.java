package org.pukar.dlt;

import java.util.regex.Pattern;
import org.pukar.outbox.link.Registered;

/// A text that is registered with the networks, with gaps for what differs. Immutable.
///
/// @param id of the template, 19 digits
/// @param entity of whoever registered it, 19 digits
/// @param header the sender's name that it goes out under, as registered
/// @param language its BCP 47 tag: `hi`
/// @param words what it says, each gap as its kind's tag: `Your number: {#numeric#}`
public record Template(
    String id, String entity, String header, Category category, String language, String words) {

  private static final Pattern ID = Pattern.compile("[0-9]{19}");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9]{3,11}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?");
  private static final Pattern TAG = Pattern.compile("\\{#[^}]*}");

  /// As the networks divide texts (TRAI, second amendment of 12 February 2025), and the letter that
  /// they put behind the header.
  public enum Category {
    /// Promotional.
    P,
    /// Service.
    S,
    /// Transactional.
    T,
    /// Of the Government.
    G
  }

  /// @throws IllegalArgumentException saying what is wrong with it, without its words
  public Template {
    require(ID.matcher(id).matches(), "its id has not 19 digits");
    require(ID.matcher(entity).matches(), "its entity has not 19 digits");
    require(HEADER.matcher(header).matches(), "its header is not 3 to 11 letters and digits");
    require(LANGUAGE.matcher(language).matches(), "its language is no tag like hi or hi-Latn");
    require(!words.isBlank(), "it has no words");
    require(words.indexOf('\0') < 0, "it has a letter that cannot be kept");
    require(
        TAG.matcher(words).results().allMatch(tag -> VariableKind.of(tag.group()).isPresent()),
        "it has a variable of no known kind");
  }

  private static void require(boolean right, String fault) {
    if (!right) {
      throw new IllegalArgumentException(fault);
    }
  }

  /// What a link has to say of it; the chain of who hands it on is the link's to add.
  Registered registered() {
    return new Registered(entity, id, header, "");
  }
}
