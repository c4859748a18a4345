package org.pukar.channel.sms.smpp;

import java.io.IOException;
import java.io.OutputStream;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.SMPPConstant;

/// Answers `deliver_sm` when we say so. jsmpp answers "yes" as soon as its listener returns, on the
/// one thread that also reads the answers to what we send: a listener that waited for a commit
/// would hold those up. So its "yes" is kept back, and ours follows. Threads share it.
final class LateAnswers extends DefaultPDUSender {
  private static final byte[] NOT_YET = {};

  @Override
  public byte[] sendDeliverSmResp(OutputStream line, int status, int sequence, String id)
      throws IOException {
    return status == SMPPConstant.STAT_ESME_ROK
        ? NOT_YET
        : super.sendDeliverSmResp(line, status, sequence, id);
  }

  /// Answers now.
  ///
  /// @throws IOException if the line is gone: the SMSC brings it again
  void answer(OutputStream line, int status, int sequence) throws IOException {
    // The library locks the line likewise.
    synchronized (line) {
      super.sendDeliverSmResp(line, status, sequence, "");
    }
  }
}
