package org.pukar.channel.voice;

import java.util.List;
import org.pukar.dialogue.heard.Wants;

/// What a provider is to do with a call now. Immutable.
public sealed interface Reply {

  /// Refuse it unanswered, so that it costs the caller nothing: she is called back.
  record Refuse() implements Reply {}

  /// Let her hear this, and bring us what she does.
  ///
  /// @param sounds the prompt, sound by sound; keys may be pressed before its end
  /// @param whole the address of the same as one file, for providers that play only one
  /// @param wants what is waited for after it; after [Wants.Nothing] hang up
  /// @param next the step that what she does belongs to: to be given back in [CallHop#hop] by
  ///   providers whose addresses hold it
  record Hear(List<Sound> sounds, String whole, Wants wants, int next) implements Reply {
    public Hear {
      sounds = List.copyOf(sounds);
    }
  }

  /// It cannot be taken down now: tell it again (503).
  record NotNow() implements Reply {}
}
