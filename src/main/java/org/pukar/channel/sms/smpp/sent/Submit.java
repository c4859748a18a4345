package org.pukar.channel.sms.smpp.sent;

import java.io.IOException;
import java.util.List;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.pukar.channel.sms.smpp.words.Cut;

/// One message for an SMSC. Immutable; prints nothing of it.
///
/// @param service the `service_type`; empty for the SMSC's usual one
/// @param isReceipted whether the SMSC is to say what became of it
public record Submit(
    String service,
    Party from,
    Party to,
    Cut cut,
    boolean isReceipted,
    List<OptionalParameter> tlvs) {
  private static final byte ORDINARY = 0;
  private static final int HAS_HEADER = 0x40;
  private static final String AT_ONCE = "";

  /// Sends it and waits for the answer.
  ///
  /// @return the SMSC's name for it, as it answered
  public String by(SMPPSession session)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    return session
        .submitShortMessage(
            service,
            from.type(),
            from.plan(),
            from.address(),
            to.type(),
            to.plan(),
            to.address(),
            new ESMClass(cut.hasHeader() ? HAS_HEADER : ORDINARY),
            ORDINARY,
            ORDINARY,
            AT_ONCE,
            AT_ONCE,
            new RegisteredDelivery(
                isReceipted ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
            ORDINARY,
            new RawDataCoding(cut.dataCoding()),
            ORDINARY,
            cut.message(),
            tlvs.toArray(OptionalParameter[]::new))
        .getMessageId();
  }

  @Override
  public String toString() {
    return "Submit";
  }
}
