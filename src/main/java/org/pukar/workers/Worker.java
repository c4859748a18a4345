package org.pukar.workers;

import java.util.UUID;
import org.pukar.text.Language;

/// A person in the registry. Immutable; prints nothing but the id.
///
/// @param caller the row of the phone that the worker is reached on
/// @param trade an id of the trades
/// @param home the id of the district that the worker comes from
/// @param work the id of the district where the worker works or wants to
/// @param guarded whether a PIN is set
public record Worker(
    UUID id,
    UUID caller,
    String name,
    String trade,
    String home,
    String work,
    Language language,
    boolean guarded) {

  /// The same, corrected in one thing.
  ///
  /// @param value a name, or an id, as the field has it
  Worker with(Field field, String value) {
    return switch (field) {
      case NAME -> new Worker(id, caller, value, trade, home, work, language, guarded);
      case TRADE -> new Worker(id, caller, name, value, home, work, language, guarded);
      case HOME -> new Worker(id, caller, name, trade, value, work, language, guarded);
      case WORK -> new Worker(id, caller, name, trade, home, value, language, guarded);
      case LANGUAGE ->
          new Worker(
              id, caller, name, trade, home, work, Language.find(value).orElse(language), guarded);
    };
  }

  /// What the record says there: a name, or an id.
  String get(Field field) {
    return switch (field) {
      case NAME -> name;
      case TRADE -> trade;
      case HOME -> home;
      case WORK -> work;
      case LANGUAGE -> language.code();
    };
  }

  @Override
  public String toString() {
    return "Worker[" + id + "]";
  }
}
