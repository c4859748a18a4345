package org.pukar.conversation.walk;

import org.pukar.feature.Asked;
import org.pukar.phone.PhoneNumber;

/// The people whom somebody on a call can be put through to. Threads share it; its methods may take
/// their time and throw what a store throws.
public interface Persons {

  /// Nobody ever is on duty.
  Persons NOBODY =
      new Persons() {
        @Override
        public Look look(Asked asked) {
          return new Look.Nobody();
        }

        @Override
        public void over(Asked asked, End end) {}
      };

  /// What can be done for somebody who wants a person.
  sealed interface Look {
    /// This one is rung now, and by nobody else.
    record Ring(PhoneNumber phone) implements Look {
      @Override
      public String toString() {
        return "Ring";
      }
    }

    /// All are talking.
    ///
    /// @param place hers among those who wait, from 1
    /// @param minutes that it takes as far as we can tell, at least 1
    record Wait(int place, int minutes) implements Look {}

    /// Nobody who could is on duty.
    record Nobody() implements Look {}
  }

  /// How it ended.
  enum End {
    /// The two have talked.
    TALKED,
    /// The one who was rung did not answer.
    NOT_ANSWERED,
    /// She waits no longer, and is called back.
    LEFT
  }

  /// Looks for somebody; whoever asked before, and waits, keeps the place.
  Look look(Asked asked);

  /// Tells how it ended.
  void over(Asked asked, End end);
}
