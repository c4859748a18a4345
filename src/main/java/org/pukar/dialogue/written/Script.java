package org.pukar.dialogue.written;

import java.util.Map;
import java.util.Set;
import org.pukar.text.catalog.Catalogs;

/// All dialogues and all words of one version. Immutable: a reload makes another, and sessions
/// under way stay with theirs.
///
/// @param version names the content: the same files give the same version on every node
public record Script(String version, Map<String, Dialogue> dialogues, Catalogs words) {

  /// Where a caller begins who dials without a more particular code: greeting, language, consent.
  public static final String ENTRY = "welcome";

  /// The dialogue behind `00`.
  public static final String HOME = "main";

  /// The dialogue behind `99`: another language, from anywhere.
  public static final String LANGUAGE = "language";

  /// The offer to go on where a session broke off.
  public static final String RESUME = "resume";

  /// Where a call begins to whoever left the line for a person: it is her turn.
  public static final String TURN = "turn";

  /// Where a call begins that asks whether a case is settled.
  public static final String SETTLED = "settled";

  /// Dialogues of calls of ours: such a call has their name in the place of a number that was rung.
  public static final Set<String> CALLED = Set.of(TURN, SETTLED);

  /// The dialogue in which a PIN is set.
  public static final String NEW_PIN = "new-pin";

  /// Those about a PIN for when somebody is forced to type one.
  public static final Set<String> FORCED_PINS = Set.of("forced-pin", "no-forced-pin");

  /// The dialogue for somebody on a call who presses no key.
  public static final String SILENCE = "silence";

  /// The dialogue for somebody on a call who wants a person while none is there.
  public static final String NOBODY = "nobody";

  /// Those that are put on top of whatever is asked, and return to it.
  public static final Set<String> ASIDES = Set.of(LANGUAGE, SILENCE, NOBODY);

  public Script {
    dialogues = Map.copyOf(dialogues);
  }

  /// The dialogue of that name.
  ///
  /// @throws IllegalArgumentException if there is no such dialogue
  public Dialogue dialogue(String name) {
    Dialogue found = dialogues.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no dialogue " + name);
    }
    return found;
  }

  public boolean has(String dialogue) {
    return dialogues.containsKey(dialogue);
  }

  public Step step(Frame frame) {
    return dialogue(frame.dialogue()).step(frame.step());
  }
}
