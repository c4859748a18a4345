package org.pukar.bench.talk;

import java.util.Optional;

/// Where callers come from. One thread.
public interface Calls {

  /// The next caller; empty if there is none, now or any more.
  Optional<Call> next();

  /// The caller came to the end.
  void over(Call call);
}
