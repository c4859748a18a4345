package org.pukar.grievances.desk.filing;

import java.util.List;
import org.pukar.grievances.desk.Naming.Choice;
import org.pukar.http.Form;

/// A complaint as somebody of staff has typed it so far. Immutable; prints nothing of it.
///
/// @param place as it was typed, or the id of one of the places that it may be
/// @param places those that it may be, if it may be several: she chooses
/// @param agreed whether the worker was told what is kept, and agreed
/// @param once names the deed: sent again, it is filed once
public record Draft(
    String phone,
    String language,
    String category,
    String place,
    List<Choice> places,
    String words,
    boolean agreed,
    String once) {

  public Draft {
    places = List.copyOf(places);
  }

  static Draft empty(String language, String once) {
    return new Draft("", language, "", "", List.of(), "", false, once);
  }

  static Draft of(Form form) {
    return new Draft(
        form.get("phone").replaceAll("[\\s()-]", ""),
        form.get("language"),
        form.get("category"),
        form.get("place").strip(),
        List.of(),
        form.get("words").strip(),
        form.get("agreed").equals("yes"),
        form.get("once"));
  }

  /// The same where one of these places is meant.
  Draft among(List<Choice> several) {
    return new Draft(phone, language, category, place, several, words, agreed, once);
  }

  @Override
  public String toString() {
    return "Draft";
  }
}
