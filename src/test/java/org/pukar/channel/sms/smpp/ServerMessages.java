package org.pukar.channel.sms.smpp;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitMultiResult;

/// An SMSC that knows none of the commands but those that are written below it.
interface ServerMessages extends ServerMessageReceiverListener {

  private static ProcessRequestException unknown() {
    return new ProcessRequestException("unknown", SMPPConstant.STAT_ESME_RINVCMDID);
  }

  @Override
  default SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession by)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  default QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession by)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  default void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession by)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  default void onAcceptCancelSm(CancelSm cancel, SMPPServerSession by)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  default BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession by)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  default void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession by)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  default QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm query, SMPPServerSession by) throws ProcessRequestException {
    throw unknown();
  }
}
