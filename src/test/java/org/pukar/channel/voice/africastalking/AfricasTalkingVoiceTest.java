package org.pukar.channel.voice.africastalking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.voice.Grammar.Rule.empty;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.calls.CallState;
import org.pukar.calls.Line;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider;
import org.pukar.channel.sms.Visitor;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Grammar;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.NotedCalls;
import org.pukar.channel.voice.Prompts;
import org.pukar.channel.voice.Rung;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Secret;
import org.pukar.outbox.link.Handed;
import org.pukar.phone.PhoneNumber;

class AfricasTalkingVoiceTest {
  private static final String AT = "/voice/africastalking/" + Visitor.SECRET;
  private static final String HOME = "https://pukar.example.org";
  private static final String NEXT = HOME + AT + "?hop=7";
  private static final UUID OURS = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");
  private static final String IN =
      "isActive=1&sessionId=ATVId_1&direction=Inbound&callerNumber=%2B919000000001"
          + "&destinationNumber=%2B911800000026&callSessionState=Ringing";

  /// What Africa's Talking documents of the actions that a line like ours may use.
  private static final Grammar XML =
      new Grammar(
          Map.of(
              "Response",
              empty().with("Play", "GetDigits", "Record", "Dial", "Reject"),
              "Play",
              empty("url"),
              "GetDigits",
              empty("timeout", "finishOnKey", "numDigits", "callbackUrl").with("Play"),
              "Record",
              empty("finishOnKey", "maxLength", "timeout", "trimSilence", "playBeep", "callbackUrl")
                  .with("Play"),
              "Dial",
              empty(
                  "phoneNumbers",
                  "record",
                  "sequential",
                  "callerId",
                  "ringBackTone",
                  "maxDuration",
                  "callbackUrl"),
              "Reject",
              empty()));

  private final NotedCalls noted = new NotedCalls();
  private final Visitor provider =
      new Visitor(new AfricasTalkingVoice(noted, new Secret(Visitor.SECRET), HOME)::mount);

  @AfterEach
  void close() {
    provider.close();
  }

  private String post(String tail, String form) {
    var answer = provider.form(AT + tail, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void whoRingsIsToldAndRejected() {
    assertThat(XML.lines(post("", IN))).containsExactly("Reject");
    assertThat(noted.rings())
        .containsExactly(
            new CallHop(
                "africastalking",
                "ATVId_1",
                Optional.empty(),
                PhoneNumber.caller("+919000000001"),
                "+911800000026",
                new Heard.Begun(),
                OptionalInt.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "callerNumber=%2B919000000001&destinationNumber=%2B911800000026",
    "callerNumber=%2B911800000026&destinationNumber=%2B919000000001"
  })
  void aCallOfOursThatIsAnsweredBegins(String numbers) {
    post(
        "",
        "isActive=1&sessionId=ATVId_1&direction=Outbound&clientRequestId=" + OURS + "&" + numbers);
    assertThat(noted.hops())
        .containsExactly(
            new CallHop(
                "africastalking",
                "ATVId_1",
                Optional.of(OURS),
                PhoneNumber.caller("+919000000001"),
                "+911800000026",
                new Heard.Begun(),
                OptionalInt.empty()));
  }

  @Test
  void whatIsHeardIsToldWithItsStep() {
    post("?hop=3", IN + "&dtmfDigits=12%23");
    post("?hop=4&ours=" + OURS, IN);
    post("?hop=5", IN + "&recordingUrl=https%3A%2F%2Frecordings.africastalking.com%2Fa.mp3");
    post("?hop=6", IN + "&dialDestinationNumber=%2B919000000002&dialDurationInSeconds=20");
    post("?hop=7", IN + "&dialDestinationNumber=%2B919000000002&dialDurationInSeconds=0");
    assertThat(noted.hops())
        .extracting(CallHop::heard)
        .containsExactly(
            new Heard.Keys("12"),
            new Heard.Keys(""),
            new Heard.Words("https://recordings.africastalking.com/a.mp3", 0),
            new Heard.Talked(true),
            new Heard.Talked(false));
    assertThat(noted.hops().get(1).hop()).isEqualTo(new CallHop.Which.Step(4));
    assertThat(noted.hops().get(1).ours()).contains(OURS);
  }

  @ParameterizedTest
  @CsvSource({
    "Outbound, 12, NORMAL_CLEARING, COMPLETED",
    "Outbound, 0, USER_BUSY, BUSY",
    "Outbound, 0, NO_ANSWER, NO_ANSWER",
    "Outbound, 0, WHATEVER, NO_ANSWER",
    "Inbound, 0, '', ABANDONED"
  })
  void theEndIsNews(String direction, int seconds, String cause, CallState state) {
    String body =
        post(
            "",
            "isActive=0&sessionId=ATVId_1&direction="
                + direction
                + "&durationInSeconds="
                + seconds
                + "&currencyCode=INR&amount=0.5&hangupCause="
                + cause);
    assertThat(body).isEmpty();
    assertThat(noted.news())
        .containsExactly(
            new CallNews("africastalking", "ATVId_1", Optional.empty(), state, seconds, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          key       | GetDigits callbackUrl=NEXT numDigits=1 timeout=5 [Play url=CHIME]
          digits    | GetDigits callbackUrl=NEXT finishOnKey=# numDigits=4 timeout=8 [Play url=CHIME]
          turn      | GetDigits callbackUrl=NEXT numDigits=1 timeout=20 [Play url=CHIME]
          recording | Record callbackUrl=NEXT finishOnKey=# maxLength=60 playBeep=true timeout=5 trimSilence=true [Play url=CHIME]
          person    | Play url=CHIME ; Dial callbackUrl=NEXT maxDuration=3600 phoneNumbers=+919000000002 sequential=true
          nothing   | Play url=CHIME
          """)
  void aPromptIsADocument(String wants, String lines) {
    noted.says(Prompts.chime(Prompts.wants(wants)));
    String told = lines.replace("CHIME", Prompts.CHIME).replace("NEXT", NEXT);
    List<String> came =
        XML.lines(post("?hop=6", IN)).stream()
            // What is no prompt of ours is played before it: here the chime stands for both.
            .filter(line ->
                wants.matches("person|nothing") || !line.equals("Play url=" + Prompts.CHIME))
            .toList();
    assertThat(came).containsExactlyElementsOf(List.of(told.split(" ; ")));
  }

  @Test
  void hostileRequestsAreRefused() {
    assertThat(provider.form("/voice/africastalking/guess", IN).statusCode()).isEqualTo(404);
    assertThat(provider.form(AT, "sessionId=1").statusCode()).isEqualTo(400);
    assertThat(provider.form(AT, "isActive=1&direction=Inbound").statusCode()).isEqualTo(400);
    assertThat(provider.form(AT + "?hop=x", IN).statusCode()).isEqualTo(400);
    assertThat(noted.isUntouched()).isTrue();
    noted.away();
    assertThat(provider.form(AT, IN).statusCode()).isEqualTo(503);
  }

  private static Line line(String url, Calls calls) {
    return new AfricasTalkingLine(
        Carried.account(
            "africastalking", url, "username", "pukar", "key", "K1", "from", "+911800000026"),
        calls);
  }

  @Test
  void aCallIsAskedForUnderOurName() throws Exception {
    FakeProvider.Asked asked = Rung.asked(Rung.call(""), AfricasTalkingVoiceTest::line);
    assertThat(asked.address().toString()).isEqualTo("/call");
    assertThat(asked.body())
        .contains("username=pukar")
        .contains("to=%2B919000000001")
        .contains("clientRequestId=" + Rung.ID);
  }

  @ParameterizedTest
  @CsvSource({
    "InvalidPhoneNumber, NUMBER",
    "DestinationNotSupported, ROUTE",
    "InsufficientCredit, CREDIT",
    "Else, OTHER"
  })
  void itIsRefused(String status, Handed.Why why) throws IOException {
    String body =
        "{\"entries\":[{\"phoneNumber\":\"+919000000001\",\"status\":\"" + status + "\"}]}";
    assertThat(Rung.answered(200, body, AfricasTalkingVoiceTest::line))
        .isEqualTo(new Handed.Refused(why));
  }

  @Test
  void itIsQueuedOrTroubleIsTold() throws IOException {
    String body =
        "{\"entries\":[{\"status\":\"Queued\",\"sessionId\":\"ATVId_9\"}],\"errorMessage\":\"None\"}";
    assertThat(Rung.answered(200, body, AfricasTalkingVoiceTest::line))
        .isEqualTo(new Handed.Taken("ATVId_9"));
    Rung.assertTroubleIsTold(AfricasTalkingVoiceTest::line);
  }
}
