package org.pukar.channel.sms.smpp;

import java.util.List;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.SMPPServerSession;

/// What a fake SMSC brings: as an SMSC has it, with nothing made good.
@SuppressWarnings("ArrayRecordComponent")
public record Brings(
    String from, String to, int esmClass, int coding, byte[] words, List<OptionalParameter> tlvs) {

  /// Brings it and waits for the answer.
  ///
  /// @return the status of the answer
  public int by(SMPPServerSession session) {
    try {
      session.deliverShortMessage(
          "",
          TypeOfNumber.INTERNATIONAL,
          NumberingPlanIndicator.ISDN,
          from,
          TypeOfNumber.NETWORK_SPECIFIC,
          NumberingPlanIndicator.UNKNOWN,
          to,
          new ESMClass(esmClass),
          (byte) 0,
          (byte) 0,
          new RegisteredDelivery(0),
          new RawDataCoding((byte) coding),
          words,
          tlvs.toArray(OptionalParameter[]::new));
      return SMPPConstant.STAT_ESME_ROK;
    } catch (NegativeResponseException e) {
      return e.getCommandStatus();
    } catch (GenericNackResponseException e) {
      return e.getCommandStatus();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
