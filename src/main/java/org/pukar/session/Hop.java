package org.pukar.session;

import java.util.Arrays;
import java.util.Base64;
import org.pukar.keys.Sha256;

/// Which hop of its session a hop is: what its repeats are known by. It holds no word of what was
/// typed. Immutable.
public sealed interface Hop {

  /// By everything typed so far: its length and a hash.
  record Whole(int length, String hash) implements Hop {
    static Whole of(String text) {
      return new Whole(text.length(), digest(text));
    }

    /// Whether a later text goes on from here with one more input, which may itself hold a `*`.
    boolean leadsTo(String text) {
      return text.length() > length
          && (length == 0 || text.charAt(length) == '*')
          && digest(text.substring(0, length)).equals(hash);
    }

    /// What that text adds.
    String added(String text) {
      return length == 0 ? text : text.substring(length + 1);
    }
  }

  /// By a number that counts up.
  record Counted(long number) implements Hop {}

  /// By a name that only repeats share, as its hash.
  record Named(String hash) implements Hop {
    static Named of(String name) {
      return new Named(digest(name));
    }
  }

  /// By nothing but the input, as its hash: another hop may bring the same.
  record Bare(String hash) implements Hop {
    static Bare of(boolean dials, String typed) {
      return new Bare(digest((dials ? "dial " : "type ") + typed));
    }
  }

  private static String digest(String text) {
    return Base64.getEncoder().encodeToString(Arrays.copyOf(Sha256.of(text), 9));
  }
}
