package org.pukar.channel.ussd.smpp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the parameter that names a session is made of: operators differ.
enum SessionForm {
  /// All bits but the last name the session; the last says that it is over (vumi and 6D, of Indian
  /// operators' lines, with `its_session_info`).
  END,
  /// The first octets name the session; of the last octet seven bits count its hops, and the last
  /// says that it is over (SMPP 3.4, 5.3.2.43).
  COUNTED,
  /// All bits name the session, and none says that it is over (Mica, with
  /// `user_message_reference`).
  NAME;

  private static final int OVER = 1;

  /// The form of a setting: `end`, `counted`, `name`.
  static Optional<SessionForm> of(String name) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /// Reads the parameter's octets; without any, the phone alone tells sessions apart.
  SessionMark read(byte[] octets) {
    if (octets.length == 0 || octets.length > SessionMark.LONGEST) {
      return SessionMark.NONE;
    }
    byte last = octets[octets.length - 1];
    byte[] name = octets.clone();
    name[name.length - 1] = (byte) (last & nameBits());
    return new SessionMark(
        octets,
        name,
        this == COUNTED ? Optional.of((last & 0xFF) >> 1) : Optional.empty(),
        isOver(last));
  }

  private int nameBits() {
    return switch (this) {
      case END -> ~OVER;
      case COUNTED -> 0;
      case NAME -> ~0;
    };
  }

  private boolean isOver(byte last) {
    return this != NAME && (last & OVER) != 0;
  }

  /// The octets that a screen has which answers those.
  ///
  /// @param ends whether it is the session's last
  byte[] answering(byte[] octets, boolean ends) {
    byte[] answer = octets.clone();
    if (this != NAME && answer.length > 0) {
      int last = answer.length - 1;
      answer[last] = (byte) (ends ? answer[last] | OVER : answer[last] & ~OVER);
    }
    return answer;
  }
}
