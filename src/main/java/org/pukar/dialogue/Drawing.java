package org.pukar.dialogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Step;
import org.pukar.text.page.Page;

/// How a door puts what a session stands at: on screens that are read, or in sentences that are
/// heard. Threads may share it.
sealed interface Drawing permits Screens, Announcements {

  /// Pages of a prompt with labelled options, in the session's language.
  List<Page> options(Session session, String prompt, List<String> labels);

  /// Pages of a text that nothing is chosen from; what follows the last page is for the step to
  /// know.
  List<Page> text(Session session, String key);

  /// A question with a hint above it, if there is one, and the way back below it, where that is
  /// told.
  String question(Session session, String prompt, String hint);

  /// What the caller has just said in her own voice, and whether it is to be kept: 1, or said
  /// again: 2.
  String playedBack(Session session, UUID recording);

  String say(Session session, String key, Map<String, ?> with);

  /// The labels of a menu.
  List<String> labels(Session session, Iterable<String> keys);

  /// The label of what a feature offers.
  String label(Option option);

  /// Whether these words hold values of the session.
  boolean tellsValues(Session session, String key);

  /// Whether this session is shown less, and more slowly, than others.
  boolean isSlow(Session session);

  /// The whole of what goes to the door.
  String whole(Session session, Step step, String text, boolean ends);
}
