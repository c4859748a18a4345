package org.pukar.simulator;

/// What the network makes of the service's answer to one hop. Immutable.
sealed interface Answer {

  /// A screen, after which the session goes on (`CON`) or is over (`END`).
  record Screen(String text, boolean goesOn) implements Answer {}

  /// No screen: the network drops the session.
  record Fault(String why) implements Answer {}

  /// Africa's Talking's rule: a status of 200 and a body that begins with `CON` or `END`.
  static Answer of(int status, String body) {
    if (status != 200) {
      return new Fault("HTTP " + status);
    }
    if (body.startsWith("CON ")) {
      return new Screen(body.substring(4), true);
    }
    if (body.startsWith("END ")) {
      return new Screen(body.substring(4), false);
    }
    return new Fault("the answer begins with neither CON nor END");
  }
}
