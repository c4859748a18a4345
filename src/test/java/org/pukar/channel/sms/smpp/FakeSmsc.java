package org.pukar.channel.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
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
import javax.net.ServerSocketFactory;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitSmResult;
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
  private final Port port;
  private final Reporting reporting;
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

  private FakeSmsc(Port port, Function<SubmitSm, Says> answer, Reporting reporting)
      throws IOException {
    this.answer = answer;
    this.port = port;
    this.reporting = reporting;
    this.listener = new SMPPServerSessionListener(port.number(), port);
    listener.setPduProcessorDegree(60);
    listener.setQueueCapacity(20_000);
    listener.setMessageReceiverListener(new Counter());
    Thread.ofVirtual().start(this::letIn);
  }

  /// One that does with each text as the function says.
  public static FakeSmsc saying(Function<SubmitSm, Says> answer) throws IOException {
    return new FakeSmsc(at(0), answer, Reporting.nothing());
  }

  public static FakeSmsc taking() throws IOException {
    return saying(_ -> new Says.Takes());
  }

  /// One that takes texts at the address of another that died.
  static FakeSmsc takingAt(int port) throws IOException {
    return new FakeSmsc(at(port), _ -> new Says.Takes(), Reporting.nothing());
  }

  /// One whose lines are sealed.
  static FakeSmsc sealed(ServerSocketFactory sockets) throws IOException {
    return new FakeSmsc(Port.open(0, sockets), _ -> new Says.Takes(), Reporting.nothing());
  }

  /// One that says what became of texts, as carelessly as it is told.
  static FakeSmsc reporting(Function<SubmitSm, Says> answer, Reporting reporting)
      throws IOException {
    return new FakeSmsc(at(0), answer, reporting);
  }

  private static Port at(int number) throws IOException {
    return Port.open(number, ServerSocketFactory.getDefault());
  }

  public int port() {
    return port.number();
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
  public SMPPServerSession session() throws InterruptedException {
    SMPPServerSession next = bound.poll(30, TimeUnit.SECONDS);
    assertThat(next).as("somebody binds").isNotNull();
    return next;
  }

  /// Waits for one more session; false if none is bound in that time.
  boolean isBoundAgain(Duration within) throws InterruptedException {
    return bound.poll(within.toMillis(), TimeUnit.MILLISECONDS) != null;
  }

  int refusedBinds() {
    return refusedBinds.get();
  }

  /// The next message that it is given.
  public SubmitSm next() throws InterruptedException {
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

  private final class Counter implements ServerMessages {
    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession by)
        throws ProcessRequestException {
      mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      try {
        came.add(message);
        return switch (answer.apply(message)) {
          case Says.Takes _ -> take(message, by);
          case Says.Status(int status) -> throw new ProcessRequestException("no", status);
          case Says.Nothing _ -> await(closing, message, by);
          case Says.Waits(CountDownLatch gate) -> await(gate, message, by);
        };
      } finally {
        underWay.decrementAndGet();
      }
    }

    private SubmitSmResult await(CountDownLatch gate, SubmitSm message, SMPPServerSession by)
        throws ProcessRequestException {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return take(message, by);
    }

    private SubmitSmResult take(SubmitSm message, SMPPServerSession by)
        throws ProcessRequestException {
      String name = Integer.toHexString(names.incrementAndGet());
      taken.put(name, message);
      reporting.took(name, message, by);
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
  public void dropLines() {
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
