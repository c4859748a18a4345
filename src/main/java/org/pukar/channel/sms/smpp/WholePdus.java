package org.pukar.channel.sms.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;
import org.jsmpp.util.DefaultDecomposer;
import org.jsmpp.util.PDUDecomposer;

/// Reads what the SMSC sends, and lets nothing through over which the library would stumble: it
/// would fall silent, and the SMSC would bring the same again for ever. Used by one thread.
final class WholePdus extends DefaultPDUReader {
  /// Far more than the longest message with all parameters.
  private static final int LONGEST = 1 << 20;

  /// A command that nobody knows is answered by `generic_nack`.
  private static final int UNREADABLE = 0x7FFFFFFF;

  private final PDUDecomposer decomposer = new DefaultDecomposer();

  @Override
  public byte[] readPDU(DataInputStream in, Command header) throws IOException {
    if (header.getCommandLength() > LONGEST) {
      throw new IOException("a message of " + header.getCommandLength() + " octets");
    }
    byte[] pdu = super.readPDU(in, header);
    if (header.getCommandId() == SMPPConstant.CID_DELIVER_SM && !isWhole(pdu)) {
      header.setCommandId(UNREADABLE);
    }
    return pdu;
  }

  /// Whether its fields and parameters are as long as they say.
  private boolean isWhole(byte[] pdu) {
    try {
      decomposer.deliverSm(pdu);
      return true;
    } catch (PDUStringException e) {
      // The library knows how to answer this.
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
