package org.pukar.dialogue.written;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.pukar.dialogue.ask.Question;

/// A node of a dialogue. A `next` is the name of a step of the same dialogue, or [Dialogue#RETURN].
/// Immutable.
public sealed interface Step {

  /// The steps that may follow.
  Collection<String> targets();

  /// Fixed options: the key of each label, and where it leads.
  record Menu(String prompt, SequencedMap<String, String> options) implements Step {
    @Override
    public Collection<String> targets() {
      return options.values();
    }
  }

  /// Options that a feature lists; the chosen one's id becomes the value `as`.
  record Choose(String prompt, String source, String as, String next) implements Step {
    @Override
    public Collection<String> targets() {
      return List.of(next);
    }
  }

  /// A question answered in the caller's own words or digits; the answer becomes the value `as`.
  ///
  /// @param heard what stands for the answer on a call, where no words can be typed; empty: it is
  ///   asked there, too
  record Ask(String prompt, Question question, String as, String heard, String next)
      implements Step {
    @Override
    public Collection<String> targets() {
      return List.of(next);
    }
  }

  /// A feature's deed; its outcome's name says where to go on.
  record Do(String action, Map<String, String> next) implements Step {
    @Override
    public Collection<String> targets() {
      return next.values();
    }
  }

  /// Another dialogue. With a `next` it comes back there, and what it gives becomes the value `as`;
  /// without (empty), it takes this dialogue's place.
  record Call(String dialogue, String as, String next) implements Step {
    /// Whether nothing comes back here.
    public boolean takesOver() {
      return next.isEmpty();
    }

    /// Whether it leads to the main menu and leaves everything else behind.
    public boolean isWayHome() {
      return takesOver() && dialogue.equals(Script.HOME);
    }

    @Override
    public Collection<String> targets() {
      return takesOver() ? List.of() : List.of(next);
    }
  }

  /// To a person: where nobody can be put through, a call back is arranged, for the named reason. A
  /// sealed transfer is never resumed, named or counted.
  record Transfer(String reason, boolean sealed, Map<String, String> next) implements Step {
    /// The action that arranges it on doors that cannot put a call through.
    public static final String ACTION = "callbacks.arrange";

    /// What the names of those actions begin with that change how it will be.
    public static final String CHANGE = "callbacks.change-";

    /// Whether this action arranges a call, or changes one that will come.
    public static boolean isDoneBy(String action) {
      return action.equals(ACTION) || action.startsWith(CHANGE);
    }

    @Override
    public Collection<String> targets() {
      return next.values();
    }
  }

  /// The last words.
  record End(String text) implements Step {
    @Override
    public Collection<String> targets() {
      return List.of();
    }
  }
}
