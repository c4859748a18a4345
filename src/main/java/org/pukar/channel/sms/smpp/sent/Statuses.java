package org.pukar.channel.sms.smpp.sent;

import java.time.Duration;
import org.jsmpp.SMPPConstant;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// What an SMSC means by the `command_status` of an answer that is not "yes" (SMPP 3.4, 5.1.3; from
/// 0x100 on SMPP 5.0). Stateless.
public final class Statuses {
  private static final Handed THROTTLED = new Handed.Busy(Duration.ofSeconds(1));
  private static final Handed FULL = new Handed.Busy(Duration.ofSeconds(5));
  private static final Handed AILING = new Handed.Busy(Duration.ofSeconds(30));

  private Statuses() {}

  public static Handed meaning(int status) {
    return switch (status) {
      case SMPPConstant.STAT_ESME_RTHROTTLED -> THROTTLED;
      case SMPPConstant.STAT_ESME_RMSGQFUL -> FULL;
      case SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RX_T_APPN -> AILING;
      // The session is not (any more) one that may send.
      case SMPPConstant.STAT_ESME_RINVBNDSTS -> new Handed.Unreachable();
      default -> new Handed.Refused(why(status));
    };
  }

  private static Why why(int status) {
    return switch (status) {
      case SMPPConstant.STAT_ESME_RINVDSTADR,
          SMPPConstant.STAT_ESME_RINVDSTTON,
          SMPPConstant.STAT_ESME_RINVDSTNPI ->
          Why.NUMBER;
      case SMPPConstant.STAT_ESME_RINVSRCADR,
          SMPPConstant.STAT_ESME_RINVSRCTON,
          SMPPConstant.STAT_ESME_RINVSRCNPI ->
          Why.SENDER;
      // Operators complain of a missing or unknown template or entity by the TLVs that name them.
      case SMPPConstant.STAT_ESME_RINVMSGLEN,
          SMPPConstant.STAT_ESME_RINVTLVSTREAM,
          SMPPConstant.STAT_ESME_RINVTLVLEN,
          SMPPConstant.STAT_ESME_RMISSINGTLV,
          SMPPConstant.STAT_ESME_RINVTLVVAL ->
          Why.CONTENT;
      case SMPPConstant.STAT_ESME_RBINDFAIL,
          SMPPConstant.STAT_ESME_RINVPASWD,
          SMPPConstant.STAT_ESME_RINVSYSID,
          SMPPConstant.STAT_ESME_RINVSERTYP,
          SMPPConstant.STAT_ESME_RSERTYPUNAUTH,
          SMPPConstant.STAT_ESME_RSERTYPDENIED ->
          Why.ACCOUNT;
      case SMPPConstant.STAT_ESME_RPROHIBITED, SMPPConstant.STAT_ESME_RSERTYPUNAVAIL -> Why.ROUTE;
      default -> Why.OTHER;
    };
  }
}
