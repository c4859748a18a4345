package org.pukar.channel.voice;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.pukar.channel.wire.Fields;

/// How a provider that signs speaks of calls: its requests read, its documents written. Threads
/// share it.
public interface Dialect {

  /// Where it brings what it has to tell.
  Steps steps();

  /// A request, of which all is known but what the provider writes in its own way.
  CallHop hop(Fields fields, Optional<UUID> ours, Heard heard, OptionalInt step);

  /// What came of the last prompt; empty if nothing did, for the call is over.
  Optional<Heard> heard(Fields fields);

  /// Whether the request says that the call is over.
  boolean isOver(Fields fields);

  /// Whether a machine has answered, as far as the provider can tell.
  boolean isMachine(Fields fields);

  /// News of a call; empty if they tell nothing that we know of.
  Optional<CallNews> news(Fields fields, Optional<UUID> ours);

  /// The document that has a prompt heard.
  String hear(Reply.Hear hear, CallHop answered);

  /// The document that refuses a call unanswered.
  String refuse();

  /// The document that has nothing done.
  String nothing();

  /// What acknowledges news: a document, or empty.
  String acknowledgement();
}
