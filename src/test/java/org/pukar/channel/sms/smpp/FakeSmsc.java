package org.pukar.channel.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/// An operator's SMSC on this machine: takes texts as it is told, brings others, and can die at any
/// moment. Threads share it.
public final class FakeSmsc implements AutoCloseable {
  public static final String PASSWORD = "sesame";

  private final BlockingQueue<SubmitSm> came = new LinkedBlockingQueue<>();
  private final Map<String, SubmitSm> taken = new ConcurrentHashMap<>();
  private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
  private final BlockingQueue<SMPPServerSession> bound = new LinkedBlockingQueue<>();
  private final AtomicInteger names = new AtomicInteger(0xA0);
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
  private final AtomicInteger refusedBinds = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Function<SubmitSm, Says> answer;
  private final ServerSocket socket;
  private final SMPPServerSessionListener listener;

  /// What it does with a text.
  public sealed interface Says {
    record Takes() implements Says {}

    record Status(int status) implements Says {}

    /// It never answers.
    record Nothing() implements Says {}

    /// It waits until it is let go, and takes it then.
    record Waits(CountDownLatch gate) implements Says {}
  }

  private FakeSmsc(int port, Function<SubmitSm, Says> answer) throws IOException {
    this.answer = answer;
    this.socket = listening(port);
    this.listener =
        new SMPPServerSessionListener(port, new Ports(new ServerSocketConnection(socket)));
    listener.setPduProcessorDegree(60);
    listener.setQueueCapacity(20_000);
    listener.setMessageReceiverListener(new Counter());
    Thread.ofVirtual().start(this::letIn);
  }

  /// The system takes callers at an address for a moment after its owner died.
  private static ServerSocket listening(int port) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      } catch (BindException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  private record Ports(ServerSocketConnection only)
      implements org.jsmpp.session.connection.ServerConnectionFactory {
    @Override
    public ServerSocketConnection listen(int port) {
      return only;
    }

    @Override
    public ServerSocketConnection listen(int port, int patience) {
      return only;
    }

    @Override
    public ServerSocketConnection listen(int port, int patience, int backlog) {
      return only;
    }
  }

  /// One that does with each text as the function says.
  public static FakeSmsc saying(Function<SubmitSm, Says> answer) throws IOException {
    return new FakeSmsc(0, answer);
  }

  static FakeSmsc taking() throws IOException {
    return saying(_ -> new Says.Takes());
  }

  /// One that takes texts at the address of another that died.
  static FakeSmsc takingAt(int port) throws IOException {
    return new FakeSmsc(port, _ -> new Says.Takes());
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void letIn() {
    try {
      while (true) {
        SMPPServerSession session = listener.accept();
        Thread.ofVirtual().start(() -> letIn(session));
      }
    } catch (IOException e) {
      // It is closed.
    }
  }

  private void letIn(SMPPServerSession session) {
    try {
      session.setTransactionTimer(20_000);
      sessions.add(session);
      BindRequest request = session.waitForBind(20_000);
      if (PASSWORD.equals(request.getPassword())) {
        request.accept("fake");
        bound.add(session);
      } else {
        request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
        refusedBinds.incrementAndGet();
      }
    } catch (Exception e) {
      // Whoever knocked went away.
    }
  }

  /// The next session that is bound.
  SMPPServerSession session() throws InterruptedException {
    SMPPServerSession next = bound.poll(30, TimeUnit.SECONDS);
    assertThat(next).as("somebody binds").isNotNull();
    return next;
  }

  int refusedBinds() {
    return refusedBinds.get();
  }

  /// The next message that it is given.
  SubmitSm next() throws InterruptedException {
    SubmitSm next = came.poll(20, TimeUnit.SECONDS);
    assertThat(next).as("a message comes").isNotNull();
    return next;
  }

  /// What it took, by the names that it gave.
  Map<String, SubmitSm> taken() {
    return taken;
  }

  int mostUnderWay() {
    return mostUnderWay.get();
  }

  /// What it brings: as an SMSC has it, with nothing made good.
  @SuppressWarnings("ArrayRecordComponent")
  record Brings(
      String from,
      String to,
      int esmClass,
      int coding,
      byte[] words,
      List<OptionalParameter> tlvs) {}

  /// Brings something and waits for the answer.
  ///
  /// @return the status of the answer
  static int bring(SMPPServerSession session, Brings what) {
    try {
      session.deliverShortMessage(
          "",
          TypeOfNumber.INTERNATIONAL,
          NumberingPlanIndicator.ISDN,
          what.from(),
          TypeOfNumber.NETWORK_SPECIFIC,
          NumberingPlanIndicator.UNKNOWN,
          what.to(),
          new ESMClass(what.esmClass()),
          (byte) 0,
          (byte) 0,
          new RegisteredDelivery(0),
          new RawDataCoding((byte) what.coding()),
          what.words(),
          what.tlvs().toArray(OptionalParameter[]::new));
      return SMPPConstant.STAT_ESME_ROK;
    } catch (NegativeResponseException e) {
      return e.getCommandStatus();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private final class Counter implements ServerMessages {
    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession by)
        throws ProcessRequestException {
      mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      try {
        came.add(message);
        return switch (answer.apply(message)) {
          case Says.Takes _ -> take(message);
          case Says.Status(int status) -> throw new ProcessRequestException("no", status);
          case Says.Nothing _ -> await(closing, message);
          case Says.Waits(CountDownLatch gate) -> await(gate, message);
        };
      } finally {
        underWay.decrementAndGet();
      }
    }

    private SubmitSmResult await(CountDownLatch gate, SubmitSm message)
        throws ProcessRequestException {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return take(message);
    }

    private SubmitSmResult take(SubmitSm message) throws ProcessRequestException {
      String name = Integer.toHexString(names.incrementAndGet());
      taken.put(name, message);
      try {
        return new SubmitSmResult(new MessageId(name), new OptionalParameter[0]);
      } catch (org.jsmpp.PDUStringException e) {
        throw new ProcessRequestException("name", SMPPConstant.STAT_ESME_RSYSERR, e);
      }
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session by) throws ProcessRequestException {
      throw new ProcessRequestException("unused", SMPPConstant.STAT_ESME_RINVCMDID);
    }
  }

  /// Cuts every line, in the middle of whatever is under way; the door stays open.
  void dropLines() {
    sessions.forEach(SMPPServerSession::close);
    sessions.clear();
  }

  /// Dies: nobody answers at its address any more.
  void die() throws IOException {
    listener.close();
    dropLines();
    closing.countDown();
  }

  @Override
  public void close() throws IOException {
    die();
  }
}
