package org.pukar.channel.voice.twilio;

import static org.assertj.core.api.Assertions.assertThat;

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

class TwilioVoiceTest {
  private static final String HOME = "https://pukar.example.org";
  private static final String HEADER = "X-Twilio-Signature";
  private static final String RING = "/voice/twilio";
  private static final String HOP = RING + "/hop?hop=3";
  private static final String STATUS = RING + "/status";
  private static final UUID OURS = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");
  private static final String OF = "ours=" + OURS;
  private static final String CALL = "CallSid=CA7&AccountSid=AC1&ApiVersion=2010-04-01";
  private static final String IN =
      CALL + "&From=%2B919000000001&To=%2B15005550006&Direction=inbound&CallStatus=";
  private static final String OUT =
      CALL + "&From=%2B15005550006&To=%2B919000000001&Direction=outbound-api&CallStatus=";

  private final NotedCalls noted = new NotedCalls();
  private final Visitor twilio = visitor(Signing.TOKEN);

  private Visitor visitor(String token) {
    Account account = Carried.account("twilio", "", "auth_token", token);
    return new Visitor(new TwilioVoice(noted, account, HOME)::mount);
  }

  @AfterEach
  void close() {
    twilio.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          as documented  | CallSid=CA7&AccountSid=AC1&ApiVersion=2010-04-01&From=%2B919000000001&Caller=%2B919000000001&To=%2B15005550006&Called=%2B15005550006&CallStatus=ringing&Direction=inbound&CallerCountry=IN&ToCountry=US
          another order  | Direction=inbound&To=%2B15005550006&From=%2B919000000001&CallSid=CA7&CallStatus=ringing
          unknown fields | CallSid=CA7&From=%2B919000000001&To=%2B15005550006&StirVerstat=x&CallToken=y&ForwardedFrom=%2B1
          a bare plus    | CallSid=CA7&From=+919000000001&To=%2B15005550006&CallStatus=ringing
          twice          | CallSid=CA7&From=%2B919000000001&From=%2B919000000002&To=%2B15005550006
          """)
  void whoRingsIsToldAndIsRefusedUnanswered(String label, String form) {
    HttpResponse<String> answer = post(RING, form);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(answer.body()).endsWith("<Response><Reject reason=\"busy\"/></Response>");
    assertThat(noted.rings())
        .containsExactly(hop(Optional.empty(), new Heard.Begun(), OptionalInt.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2B266696687", "anonymous", "", "56161", "client%3Aann"})
  void aWithheldNumberIsNobodys(String from) {
    assertThat(post(RING, "CallSid=CA7&To=%2B15005550006&From=" + from).statusCode())
        .isEqualTo(200);
    assertThat(noted.rings())
        .singleElement()
        .satisfies(ring -> assertThat(ring.caller()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "canceled", "no-answer", "busy", "failed"})
  void aCallThatIsOverIsMissed(String status) {
    assertEmpty(post(RING, IN + status));
    assertThat(noted.rings()).isEmpty();
    assertThat(noted.missed()).extracting(CallHop::call).containsExactly("CA7");
  }

  @Test
  void aCallOfOursThatIsAnsweredBegins() {
    assertThat(post(RING + "/answered?" + OF, OUT + "in-progress&AnsweredBy=human").statusCode())
        .isEqualTo(200);
    assertThat(noted.hops())
        .containsExactly(hop(Optional.of(OURS), new Heard.Begun(), OptionalInt.empty()));
  }

  @Test
  void aMachineThatAnswersIsHungUpOn() {
    assertEmpty(post(RING + "/answered?" + OF, OUT + "in-progress&AnsweredBy=machine_start"));
    assertThat(noted.hops()).isEmpty();
    assertThat(noted.news()).singleElement().satisfies(news -> assertThat(news.machine()).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Digits=1&FinishedOnKey=&msg=Gather+End           | 1
          Digits=1234&FinishedOnKey=%23                    | 1234
          Digits=12%23                                     | 12
          Digits=*                                         | *
          Digits=%23                                       | #
          Digits=&FinishedOnKey=%23                        | ''
          Digits=                                          | ''
          msg=Gather+End                                   | ''
          Digits=hangup                                    | ''
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
    String url = "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE5";
    String form = IN + "in-progress&RecordingDuration=9&Digits=%23&RecordingSid=RE5&RecordingUrl=";
    post(HOP, form + url);
    post(HOP, form + url + ".mp3");
    post(HOP, IN + "completed&Digits=hangup&RecordingUrl=" + url);

    assertThat(noted.hops())
        .extracting(CallHop::heard)
        .containsExactly(
            new Heard.Words(url + ".wav", 9),
            new Heard.Words(url + ".mp3", 9),
            new Heard.Words(url + ".wav", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "completed, true",
    "answered, true",
    "busy, false",
    "no-answer, false",
    "failed, false",
    "canceled, false"
  })
  void whetherAPersonAnsweredIsHeard(String status, boolean answered) {
    post(HOP, IN + "in-progress&DialCallSid=CA8&DialCallStatus=" + status);
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
          queued                                  | QUEUED      | 0  | false
          initiated                               | QUEUED      | 0  | false
          ringing&SequenceNumber=1                | RINGING     | 0  | false
          in-progress&AnsweredBy=human            | IN_PROGRESS | 0  | false
          in-progress&AnsweredBy=machine_start    | IN_PROGRESS | 0  | true
          answered&AnsweredBy=unknown             | IN_PROGRESS | 0  | false
          completed&CallDuration=42&Duration=1    | COMPLETED   | 42 | false
          completed&CallDuration=9&AnsweredBy=fax | COMPLETED   | 9  | true
          completed&CallDuration=-1               | COMPLETED   | 0  | false
          completed&CallDuration=99999999999      | COMPLETED   | 0  | false
          busy                                    | BUSY        | 0  | false
          no-answer                               | NO_ANSWER   | 0  | false
          failed&SipResponseCode=404              | FAILED      | 0  | false
          canceled                                | ABANDONED   | 0  | false
          """)
  void newsAreTold(String fields, CallState state, int seconds, boolean machine) {
    assertEmpty(post(STATUS + "?" + OF, OUT + fields));
    assertEmpty(post(STATUS, IN + fields));
    assertThat(noted.news())
        .containsExactly(
            new CallNews("twilio", "CA7", Optional.of(OURS), state, seconds, machine),
            new CallNews("twilio", "CA7", Optional.empty(), state, seconds, machine));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "teleported"})
  void newsOfNothingThatWeKnowArePassedOver(String status) {
    assertEmpty(post(STATUS, IN + status));
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
    String uri = HOP + "&CallSid=CA7&From=%2B919000000001&To=%2B15005550006&Digits=5";
    assertThat(twilio.get(uri, HEADER, TwilioSigned.sign(uri, "")).statusCode()).isEqualTo(200);
    assertThat(noted.hops())
        .containsExactly(hop(Optional.empty(), new Heard.Keys("5"), OptionalInt.of(3)));
  }

  private static CallHop hop(Optional<UUID> ours, Heard heard, OptionalInt step) {
    PhoneNumber caller = new PhoneNumber("+919000000001");
    return new CallHop("twilio", "CA7", ours, Optional.of(caller), "+15005550006", heard, step);
  }

  private static void assertEmpty(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).endsWith("<Response/>");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
  }

  private HttpResponse<String> post(String path, String form) {
    return twilio.form(path, form, HEADER, TwilioSigned.sign(path, form));
  }
}
