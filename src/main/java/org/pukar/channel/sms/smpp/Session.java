package org.pukar.channel.sms.smpp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.Command;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.PendingResponse;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;

/// jsmpp's session as we want it: connected in time, one thread that reads, and nobody waiting for
/// answers once the line is gone. Threads share it.
final class Session extends SMPPSession {
  /// Far more than ever wait, since each waits seconds at most.
  private static final int UNANSWERED = 100_000;

  /// Answers that may lie unread beside those of a full window.
  private static final int SPARE = 1_000;

  /// The status of answers that will never come; no SMSC has it.
  static final int GONE = -1;

  private final SmppSettings settings;

  Session(SmppSettings settings, LateAnswers answers) {
    super(new SynchronizedPDUSender(answers), new WholePdus(), (_, _) -> connect(settings));
    this.settings = settings;
    setTransactionTimer(settings.answer().toMillis());
    setEnquireLinkTimer((int) settings.enquire().toMillis());
    // More threads would mix up the order of what a phone wrote.
    setPduProcessorDegree(1);
    setQueueCapacity(settings.window() + SPARE);
  }

  /// The library has no limit for connecting, and lets the system gather small messages.
  private static Connection connect(SmppSettings to) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(to.host(), to.port()), (int) to.answer().toMillis());
      return new SocketConnection(
          to.secured().isPresent()
              ? to.secured().get().over(socket, to.host(), to.port(), to.answer())
              : socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /// Connects and binds.
  ///
  /// @throws IOException if the SMSC is away, or does not let us in
  void bind(Deliveries.Bringing bringing) throws IOException {
    setMessageReceiverListener(new Listener(bringing));
    connectAndBind(
        settings.host(),
        settings.port(),
        new BindParameter(
            BindType.BIND_TRX,
            settings.systemId(),
            settings.password().reveal(),
            settings.systemType(),
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            ""),
        settings.answer().toMillis());
  }

  /// Where its messages are written.
  OutputStream line() {
    return connection().getOutputStream();
  }

  /// Tells all who wait for an answer that none will come: the library would let them wait. It is
  /// told as an answer, since it overlooks other words to who has not begun to wait.
  void abandon() {
    int last = sequence().currentValue();
    for (int number = Math.max(1, last - UNANSWERED); number <= last; number++) {
      PendingResponse<Command> waiting = removePendingResponse(number);
      if (waiting != null) {
        Command gone = new Command();
        gone.setCommandStatus(GONE);
        waiting.done(gone);
      }
    }
  }

  private record Listener(Deliveries.Bringing bringing) implements MessageReceiverListener {
    @Override
    public void onAcceptDeliverSm(DeliverSm delivery) throws ProcessRequestException {
      bringing.take(delivery);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
      // A phone is back: nothing waits for that here.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, org.jsmpp.session.Session session)
        throws ProcessRequestException {
      throw new ProcessRequestException("unused", SMPPConstant.STAT_ESME_RINVCMDID);
    }
  }
}
