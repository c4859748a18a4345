package org.pukar.channel.voice.plivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.sms.Visitor.assertTaken;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.calls.CallState;
import org.pukar.channel.signed.Signing;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.Visitor;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.NotedCalls;
import org.pukar.config.Account;
import org.pukar.phone.PhoneNumber;

class PlivoVoiceTest {
  private static final String HOME = "https://pukar.example.org";
  private static final String HEADER = "X-Plivo-Signature-V3";
  private static final String NONCE = "X-Plivo-Signature-V3-Nonce";
  private static final String RING = "/voice/plivo";
  private static final String HOP = RING + "/hop?hop=3";
  private static final String STATUS = RING + "/status";
  private static final UUID OURS = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");
  private static final String OF = "ours=" + OURS;
  private static final String CALL = "CallUUID=u7&RequestUUID=u7&AccountID=MA1";
  private static final String IN =
      CALL + "&From=919000000001&To=14155550100&Direction=inbound&CallStatus=";
  private static final String OUT =
      CALL + "&From=14155550100&To=919000000001&Direction=outbound&CallStatus=";

  private final NotedCalls noted = new NotedCalls();
  private final Visitor plivo = visitor(Signing.TOKEN);

  private Visitor visitor(String token) {
    Account account = Carried.account("plivo", "", "auth_token", token);
    return new Visitor(new PlivoVoice(noted, account, HOME)::mount);
  }

  @AfterEach
  void close() {
    plivo.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          as documented  | CallUUID=u7&From=919000000001&To=14155550100&CallStatus=ringing&Direction=inbound&Event=StartApp&BillRate=0&ForwardedFrom=
          another order  | Direction=inbound&To=14155550100&From=919000000001&CallUUID=u7&CallStatus=ringing
          unknown fields | CallUUID=u7&From=919000000001&To=14155550100&SessionStart=x&ParentAuthID=y
          a plus         | CallUUID=u7&From=%2B919000000001&To=14155550100&CallStatus=ringing
          twice          | CallUUID=u7&From=919000000001&From=919000000002&To=14155550100
          """)
  void whoRingsIsToldAndIsRefusedUnanswered(String label, String form) {
    HttpResponse<String> answer = post(RING, form);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(answer.body()).endsWith("<Response><Hangup reason=\"busy\"></Hangup></Response>");
    assertThat(noted.rings())
        .containsExactly(hop(Optional.empty(), new Heard.Begun(), OptionalInt.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"266696687", "anonymous", "", "56161", "sip%3Aann%40phone.plivo.com"})
  void aWithheldNumberIsNobodys(String from) {
    assertThat(post(RING, "CallUUID=u7&To=14155550100&From=" + from).statusCode()).isEqualTo(200);
    assertThat(noted.rings())
        .singleElement()
        .satisfies(ring -> assertThat(ring.caller()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "cancel", "no-answer", "timeout", "busy", "failed"})
  void aCallThatIsOverIsMissed(String status) {
    assertEmpty(post(RING, IN + status));
    assertThat(noted.rings()).isEmpty();
    assertThat(noted.missed()).extracting(CallHop::call).containsExactly("u7");
  }

  @Test
  void aCallOfOursThatIsAnsweredBegins() {
    assertThat(post(RING + "/answered?" + OF, OUT + "in-progress&Machine=false").statusCode())
        .isEqualTo(200);
    assertThat(noted.hops())
        .containsExactly(hop(Optional.of(OURS), new Heard.Begun(), OptionalInt.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Digits=1            | 1
          Digits=1234         | 1234
          Digits=12%23        | 12
          Digits=*            | *
          Digits=%23          | #
          Digits=             | ''
          Event=Redirect      | ''
          Digits=timeout      | ''
          """)
  void keysAreHeard(String fields, String keys) {
    for (String call : new String[] {IN, OUT}) {
      assertThat(post(HOP + "&" + OF, call + "in-progress&" + fields).statusCode()).isEqualTo(200);
    }
    CallHop hop = hop(Optional.of(OURS), new Heard.Keys(keys), OptionalInt.of(3));
    assertThat(noted.hops()).containsExactly(hop, hop);
  }

  @Test
  void wordsAreHeard() {
    String url = "https://media.plivo.com/v1/Account/MA1/Recording/r5.wav";
    String form = IN + "in-progress&RecordingDuration=9&Digits=%23&RecordingID=r5&RecordUrl=";
    post(HOP, form + url);
    post(HOP, IN + "completed&Digits=hangup&RecordingDuration=-1&RecordUrl=" + url);

    assertThat(noted.hops())
        .extracting(CallHop::heard)
        .containsExactly(new Heard.Words(url, 9), new Heard.Words(url, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "completed, true",
    "busy, false",
    "no-answer, false",
    "timeout, false",
    "failed, false"
  })
  void whetherAPersonAnsweredIsHeard(String status, boolean answered) {
    post(
        HOP,
        IN
            + "in-progress&DialALegUUID=u7&DialBLegUUID=u8&DialRingStatus=true&DialStatus="
            + status);
    assertThat(noted.hops()).extracting(CallHop::heard).containsExactly(new Heard.Talked(answered));
  }

  @Test
  void aCallThatIsOverIsAHopOnlyIfSomethingWasHeard() {
    assertEmpty(post(HOP, IN + "completed"));
    assertEmpty(post(HOP, IN + "completed&Digits="));
    assertThat(noted.isUntouched()).isTrue();

    post(HOP, IN + "completed&Digits=2");
    assertThat(noted.hops()).extracting(CallHop::heard).containsExactly(new Heard.Keys("2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ringing&Event=Ring                              | RINGING     | 0  | false
          in-progress                                     | IN_PROGRESS | 0  | false
          in-progress&Machine=true                        | IN_PROGRESS | 0  | true
          completed&Duration=42&BillDuration=60           | COMPLETED   | 42 | false
          completed&Duration=9&Machine=true&Event=Hangup  | COMPLETED   | 9  | true
          completed&Duration=-1                           | COMPLETED   | 0  | false
          completed&Duration=99999999999                  | COMPLETED   | 0  | false
          busy&HangupCause=USER_BUSY&Duration=0           | BUSY        | 0  | false
          no-answer&HangupCause=NO_ANSWER                 | NO_ANSWER   | 0  | false
          timeout                                         | NO_ANSWER   | 0  | false
          failed                                          | FAILED      | 0  | false
          cancel&HangupCause=ORIGINATOR_CANCEL            | ABANDONED   | 0  | false
          """)
  void newsAreTold(String fields, CallState state, int seconds, boolean machine) {
    assertTaken(post(STATUS + "?" + OF, OUT + fields), "");
    assertTaken(post(STATUS, IN + fields), "");
    assertThat(noted.news())
        .containsExactly(
            new CallNews("plivo", "u7", Optional.of(OURS), state, seconds, machine),
            new CallNews("plivo", "u7", Optional.empty(), state, seconds, machine));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "teleported"})
  void newsOfNothingThatWeKnowArePassedOver(String status) {
    assertTaken(post(STATUS, IN + status), "");
    assertThat(noted.isUntouched()).isTrue();
  }

  @Test
  void anotherNameThanOursIsNone() {
    post(HOP + "&ours=17", IN + "in-progress&Digits=1");
    post(RING + "/hop", IN + "in-progress&Digits=1");
    assertThat(noted.hops())
        .containsExactly(
            hop(Optional.empty(), new Heard.Keys("1"), OptionalInt.of(3)),
            hop(Optional.empty(), new Heard.Keys("1"), OptionalInt.empty()));
  }

  @Test
  void aQueryIsReadToo() {
    String uri = HOP + "&CallUUID=u7&From=919000000001&To=14155550100&Digits=5";
    assertThat(plivo.get(uri, HEADER, PlivoSigned.sign(uri, ""), NONCE, "n1").statusCode())
        .isEqualTo(200);
    assertThat(noted.hops())
        .containsExactly(hop(Optional.empty(), new Heard.Keys("5"), OptionalInt.of(3)));
  }

  private static CallHop hop(Optional<UUID> ours, Heard heard, OptionalInt step) {
    PhoneNumber caller = new PhoneNumber("+919000000001");
    return new CallHop("plivo", "u7", ours, Optional.of(caller), "14155550100", heard, step);
  }

  private static void assertEmpty(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).endsWith("<Response></Response>");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
  }

  private HttpResponse<String> post(String path, String form) {
    return plivo.form(path, form, HEADER, PlivoSigned.sign(path, form), NONCE, "n1");
  }
}
