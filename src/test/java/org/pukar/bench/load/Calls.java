package org.pukar.bench.load;

import java.util.Optional;

/// Where callers come from. One thread.
public interface Calls<C extends Caller> {

  /// The next caller; empty if there is none, now or any more.
  Optional<C> next();

  /// The caller came to the end.
  void over(C call);
}
