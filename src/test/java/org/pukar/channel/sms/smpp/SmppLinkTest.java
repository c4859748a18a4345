package org.pukar.channel.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.Test;
import org.pukar.Logged;
import org.pukar.channel.sms.smpp.words.Alphabet;
import org.pukar.channel.sms.smpp.words.UserHeader;
import org.pukar.channel.sms.smpp.words.Words;
import org.pukar.outbox.link.Handed;

/// What we give to an SMSC, and what becomes of it.
class SmppLinkTest {
  private static final Words PHONE = new Words(Alphabet.GSM);

  @Test
  void aTextIsTakenUnderTheNameThatTheSmscGives() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port()).bound(1)) {
      Handed handed = linked.link.carry(Linked.text(1, "Work: mason, Rs 700 a day"));
      SubmitSm given = smsc.next();

      assertThat(smsc.taken()).containsKey(((Handed.Taken) handed).reference());
      assertThat(given.getDestAddress()).isEqualTo("917000000993");
      assertThat(given.getDestAddrTon()).isEqualTo((byte) 1);
      assertThat(given.getSourceAddr()).isEqualTo("PUKAR");
      assertThat(given.getSourceAddrTon()).isEqualTo((byte) 5);
      assertThat(given.getDataCoding()).isZero();
      assertThat(given.isUdhi()).isFalse();
      assertThat(given.isSmscDelReceiptSuccessAndFailureRequested()).isTrue();
      assertThat(new String(given.getShortMessage(), StandardCharsets.US_ASCII))
          .isEqualTo("Work: mason, Rs 700 a day");
    }
  }

  @Test
  void aNameInHexadecimalIsKeptAsTheReceiptWillHaveIt() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port(), "message_ids=hex-then-decimal").bound(1)) {
      assertThat(linked.link.carry(Linked.text(1, "Hello"))).isEqualTo(new Handed.Taken("161"));
    }
  }

  @Test
  void whileTheSmscIsAwayTextsAreUnreachableAtOnce() throws Exception {
    int port;
    try (FakeSmsc smsc = FakeSmsc.taking()) {
      port = smsc.port();
    }
    try (Linked linked = Linked.at(port)) {
      assertThat(linked.link.carry(Linked.text(1, "Hello"))).isEqualTo(new Handed.Unreachable());
    }
  }

  @Test
  void aWrongPasswordLeavesTheLinkUnboundAndIsSaidWithoutIt() throws Exception {
    try (Logged logged = Logged.start();
        FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port(), "password=mellon")) {
      logged.awaits(Line.class.getName(), 1);

      assertThat(linked.link.bound()).isZero();
      assertThat(linked.link.carry(Linked.text(1, "Hello"))).isEqualTo(new Handed.Unreachable());
      assertThat(logged.text()).contains("0x0000000e").doesNotContain("mellon");
    }
  }

  @Test
  void theLinkBindsAgainAfterTheSmscDied() throws Exception {
    FakeSmsc first = FakeSmsc.taking();
    try (Linked linked = Linked.at(first.port(), "sessions=2").bound(2)) {
      first.die();
      linked.bound(0);
      try (FakeSmsc second = FakeSmsc.takingAt(first.port())) {
        linked.bound(2);
        Handed handed = linked.link.carry(Linked.text(1, "Hello"));

        assertThat(handed).isInstanceOf(Handed.Taken.class);
        assertThat(second.taken()).hasSize(1);
      }
    }
  }

  @Test
  void theWindowIsNeverExceededAndTheOthersWaitForTheirTurn() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger came = new AtomicInteger();
    try (FakeSmsc smsc =
            FakeSmsc.saying(
                _ -> came.incrementAndGet() <= 5 ? new FakeSmsc.Says.Waits(gate) : takes());
        Linked linked = Linked.at(smsc.port(), "window=5").bound(1);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Handed>> handed = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int number = i;
        handed.add(threads.submit(() -> linked.link.carry(Linked.text(number, "Hello"))));
      }
      for (int i = 0; i < 5; i++) {
        smsc.next();
      }
      gate.countDown();

      for (Future<Handed> one : handed) {
        assertThat(one.get()).isInstanceOf(Handed.Taken.class);
      }
      assertThat(smsc.mostUnderWay()).isLessThanOrEqualTo(5);
    }
  }

  private static FakeSmsc.Says takes() {
    return new FakeSmsc.Says.Takes();
  }

  @Test
  void aTextThatGetsNoAnswerIsUnsure() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.saying(_ -> new FakeSmsc.Says.Nothing());
        Linked linked = Linked.at(smsc.port(), "answer_ms=300").bound(1)) {
      assertThat(linked.link.carry(Linked.text(1, "Hello"))).isEqualTo(new Handed.Unsure());
    }
  }

  @Test
  void aTextThatWaitsWhenTheLineBreaksIsUnsureAtOnce() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.saying(_ -> new FakeSmsc.Says.Nothing());
        Linked linked = Linked.at(smsc.port(), "answer_ms=60000").bound(1);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Handed> handed = threads.submit(() -> linked.link.carry(Linked.text(1, "Hello")));
      smsc.next();
      smsc.dropLines();

      assertThat(handed.get()).isEqualTo(new Handed.Unsure());
    }
  }

  @Test
  void anSmscThatThrottlesIsAskedAgainLater() throws Exception {
    FakeSmsc.Says throttles = new FakeSmsc.Says.Status(SMPPConstant.STAT_ESME_RTHROTTLED);
    try (FakeSmsc smsc = FakeSmsc.saying(_ -> throttles);
        Linked linked = Linked.at(smsc.port()).bound(1)) {
      assertThat(linked.link.carry(Linked.text(1, "Hello")))
          .isEqualTo(new Handed.Busy(Duration.ofSeconds(1)));
    }
  }

  @Test
  void longTextsGoInPartsThatMakeTheTextAgain() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port()).bound(1)) {
      for (String words :
          List.of(
              "Brackets [ ] and more. ".repeat(30),
              "मजदूर को काम मिला। ".repeat(12),
              "👷🏽‍♀️ काम 👍 ".repeat(20))) {
        Handed handed = linked.link.carry(Linked.text(words.hashCode(), words));

        assertThat(handed).isInstanceOf(Handed.Taken.class);
        assertThat(joined(smsc)).isEqualTo(words);
      }
    }
  }

  @Test
  void hindiGoesInNationalTablesWhereTheLinkTakesThem() throws Exception {
    String words = "मजदूर को काम मिला। ".repeat(6).strip();
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port(), "tables=both").bound(1)) {
      linked.link.carry(Linked.text(1, words));
      SubmitSm given = smsc.next();

      assertThat(given.isUdhi()).isTrue();
      assertThat(given.getDataCoding()).isZero();
      UserHeader message = UserHeader.of(given.getShortMessage(), true);
      assertThat(message.part()).isEmpty();
      assertThat(PHONE.read(given.getDataCoding(), message)).isEqualTo(words);
      assertThat(smsc.taken()).hasSize(1);
    }
  }

  @Test
  void aTextThatNoHeaderCanNumberIsRefused() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port()).bound(1)) {
      assertThat(linked.link.carry(Linked.text(1, "काम ".repeat(6_000))))
          .isEqualTo(new Handed.Refused(Handed.Why.CONTENT));
    }
  }

  /// What a phone makes of the parts; the last of them alone asks for a receipt.
  private static String joined(FakeSmsc smsc) throws InterruptedException {
    TreeMap<Integer, String> parts = new TreeMap<>();
    int of;
    do {
      SubmitSm given = smsc.next();
      UserHeader message = UserHeader.of(given.getShortMessage(), given.isUdhi());
      var part = message.part().orElseThrow();
      of = part.of();
      assertThat(given.getShortMessage().length).isLessThanOrEqualTo(160);
      assertThat(given.getRegisteredDelivery()).isEqualTo((byte) (part.number() == of ? 1 : 0));
      parts.put(part.number(), PHONE.read(given.getDataCoding(), message));
    } while (parts.size() < of);
    return String.join("", parts.values());
  }

  @Test
  void aPartThatIsNotTakenMakesTheWholeTextNotTaken() throws Exception {
    AtomicInteger came = new AtomicInteger();
    FakeSmsc.Says full = new FakeSmsc.Says.Status(SMPPConstant.STAT_ESME_RMSGQFUL);
    try (FakeSmsc smsc = FakeSmsc.saying(_ -> came.incrementAndGet() == 2 ? full : takes());
        Linked linked = Linked.at(smsc.port()).bound(1)) {
      assertThat(linked.link.carry(Linked.text(1, "Hello ".repeat(100))))
          .isEqualTo(new Handed.Busy(Duration.ofSeconds(5)));
    }
  }

  @Test
  void theRegistrationGoesInTlvsUnderItsHeader() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port(), "tlv_chain=0x1499").bound(1)) {
      linked.link.carry(Linked.registered("Hello"));
      SubmitSm given = smsc.next();

      assertThat(given.getSourceAddr()).isEqualTo("PUKARG");
      assertThat(tlv(given, 0x1400)).isEqualTo("1101000000000000017");
      assertThat(tlv(given, 0x1401)).isEqualTo("1007000000000000023");
      assertThat(tlv(given, 0x1499)).isEqualTo("ab12".repeat(16));
    }
  }

  private static String tlv(SubmitSm given, int tag) {
    return ((OptionalParameter.OctetString) given.getOptionalParameter((short) tag))
        .getValueAsString();
  }

  /// The SMSC dies with a window full of texts, others waiting, and others yet to come.
  @Test
  void whatTheSmscTookBeforeItDiedIsAllThatCountsAsTaken() throws Exception {
    CountDownLatch third = new CountDownLatch(700);
    FakeSmsc smsc =
        FakeSmsc.saying(_ -> {
          third.countDown();
          return takes();
        });
    try (Linked linked = Linked.at(smsc.port(), "sessions=2", "window=20").bound(2);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Handed>> handed =
          IntStream.range(0, 2_000)
              .mapToObj(n -> threads.submit(() -> linked.link.carry(Linked.text(n, "Text " + n))))
              .toList();
      third.await();
      smsc.die();

      int taken = 0;
      for (Future<Handed> one : handed) {
        switch (one.get()) {
          case Handed.Taken(String reference) -> {
            assertThat(smsc.taken()).containsKey(reference);
            taken++;
          }
          case Handed.Unsure _, Handed.Unreachable _ -> {}
          default -> throw new AssertionError(one.get());
        }
      }
      assertThat(taken).isBetween(500, 2_000);
    }
  }
}
