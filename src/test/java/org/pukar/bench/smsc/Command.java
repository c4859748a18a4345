package org.pukar.bench.smsc;

/// The numbers of SMPP 3.4, 5.1.2.1, that are needed here.
final class Command {
  static final int DELIVER_SM = 0x00000005;
  static final int SUBMIT_SM = 0x00000004;
  static final int UNBIND = 0x00000006;
  static final int BIND_TRANSCEIVER = 0x00000009;
  static final int ENQUIRE_LINK = 0x00000015;

  /// Stands in an answer, besides the number of what it answers.
  static final int ANSWER = 0x80000000;

  private Command() {}
}
