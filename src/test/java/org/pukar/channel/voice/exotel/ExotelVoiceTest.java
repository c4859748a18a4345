package org.pukar.channel.voice.exotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.calls.CallState;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.Visitor;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.NotedCalls;
import org.pukar.channel.voice.Prompts;
import org.pukar.channel.voice.Reply;
import org.pukar.config.Secret;
import org.pukar.dialogue.heard.Wants;
import org.pukar.phone.PhoneNumber;

class ExotelVoiceTest {
  private static final String AT = "/voice/exotel/" + Visitor.SECRET;
  private static final UUID OURS = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");
  private static final String CALL = "CallSid=c7&CallFrom=09000000001&CallTo=08060000001";
  private static final String IN =
      "?"
          + CALL
          + "&From=09000000001&To=08060000001&Direction=incoming&CallType=call-attempt"
          + "&StartTime=2026-11-23+12%3A00%3A00&EndTime=1970-01-01+05%3A30%3A00&flow_id=1"
          + "&tenant_id=2&CurrentTime=2026-11-23+12%3A00%3A07";

  /// Exotel's own numbers look like mobiles.
  private static final String OUT =
      "?CallSid=c7&CallFrom=08060000001&CallTo=09000000001&Direction=outbound-dial"
          + "&CurrentTime=2026-11-23+12%3A00%3A07&CustomField="
          + OURS;

  private final NotedCalls noted = new NotedCalls();
  private final Visitor exotel =
      new Visitor(
          new ExotelVoice(
                  noted,
                  Carried.account("exotel", "", "caller_id", "08060000009"),
                  new Secret(Visitor.SECRET),
                  "https://pukar.example.org")
              ::mount);

  @AfterEach
  void close() {
    exotel.close();
  }

  private HttpResponse<String> asked(String tailAndQuery) {
    return exotel.get(AT + tailAndQuery);
  }

  private static CallHop hop(Heard heard, String name) {
    return new CallHop(
        "exotel",
        "c7",
        Optional.empty(),
        PhoneNumber.caller("+919000000001"),
        "08060000001",
        heard,
        new CallHop.Which.Named(name));
  }

  private static CallHop ours(Heard heard, String name) {
    return new CallHop(
        "exotel",
        "c7",
        Optional.of(OURS),
        Optional.empty(),
        "",
        heard,
        new CallHop.Which.Named(name));
  }

  @Test
  void whoRingsIsToldAndTheFlowHangsUp() {
    assertThat(asked(IN).statusCode()).isEqualTo(302);
    assertThat(asked(IN + "&digits=%22123%22").statusCode()).isEqualTo(302);
    assertThat(noted.rings()).hasSize(2).containsOnly(hop(new Heard.Begun(), "begun"));
  }

  @Test
  void whoIsAnsweredHearsThePromptNext() {
    noted.says(Prompts.chime(new Wants.Key()));
    assertThat(asked(IN).statusCode()).isEqualTo(200);
    assertThat(noted.rings()).hasSize(1);
    noted.says(new Reply.NotNow());
    assertThat(asked(IN).statusCode()).isEqualTo(503);
  }

  @Test
  void aCallOfOursThatIsAnsweredBegins() {
    noted.says(Prompts.chime(new Wants.Key()));
    assertThat(asked(OUT).statusCode()).isEqualTo(200);
    assertThat(asked("?CallSid=c8&Direction=outbound-dial").statusCode()).isEqualTo(200);
    assertThat(noted.rings()).isEmpty();
    assertThat(noted.hops()).first().isEqualTo(ours(new Heard.Begun(), "begun"));
    assertThat(noted.hops().get(1).ours()).as("known by the network's name").isEmpty();
    assertThat(noted.hops().get(1).caller()).isEmpty();
  }

  @Test
  void gatherIsToldWhatIsHeardNowAndNothingGoesOn() {
    Reply.Hear hear = Prompts.all(new Wants.Key());
    noted.says(hear);
    HttpResponse<String> answer = asked("/gather" + IN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body()).isEqualTo(ExotelDocument.gather(hear));
    assertThat(noted.looks()).hasSize(1);
    assertThat(noted.hops()).isEmpty();
  }

  /// Where each Passthru leads, and whether the conversation has gone on.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          key       | /heard    | 200 | yes
          digits    | /heard    | 200 | yes
          turn      | /heard    | 200 | yes
          recording | /heard    | 302 | no
          person    | /heard    | 302 | no
          nothing   | /heard    | 302 | no
          key       | /record   | 302 | no
          recording | /record   | 200 | no
          person    | /record   | 302 | no
          nothing   | /record   | 302 | no
          recording | /recorded | 200 | yes
          nothing   | /recorded | 200 | yes
          key       | /person   | 302 | no
          person    | /person   | 200 | no
          nothing   | /person   | 302 | no
          key       | /talked   | 200 | yes
          nothing   | /talked   | 200 | yes
          """)
  void eachStepLeadsOneWay(String wants, String tail, int status, String goesOn) {
    noted.says(Prompts.chime(Prompts.wants(wants)));
    HttpResponse<String> answer = asked(tail + IN);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
    assertThat(noted.hops()).hasSize(goesOn.equals("yes") ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "&digits=, ''",
    "&digits=%22%22, ''",
    "&digits=%222%22, 2",
    "&digits=%22766001%22, 766001",
    "&digits=%22*%22, *"
  })
  void keysAreHeard(String query, String keys) {
    noted.says(Prompts.chime(new Wants.Key()));
    asked("/heard" + IN + query);
    assertThat(noted.hops()).extracting(CallHop::heard).containsExactly(new Heard.Keys(keys));
  }

  @Test
  void whatElseIsHeardIsTold() {
    noted.says(Prompts.chime(new Wants.Key()));
    asked("/recorded" + IN + "&RecordingUrl=https%3A%2F%2Frecordings.exotel.com%2Fa%2Fb.mp3");
    asked("/recorded" + IN);
    assertThat(noted.hops())
        .extracting(CallHop::heard)
        .containsExactly(
            new Heard.Words("https://recordings.exotel.com/a/b.mp3", 0), new Heard.Keys(""));
  }

  /// How long it took counts the ringing, too.
  @ParameterizedTest
  @CsvSource({
    "DialCallStatus=completed, true",
    "DialCallStatus=no-answer&DialCallDuration=25, false",
    "CallType=completed&DialCallDuration=61, true",
    "CallType=incomplete&DialCallDuration=25, false",
    "CallType=client-hangup&DialCallDuration=9, false",
    "CallType=call-attempt&DialCallDuration=61, true",
    "DialCallDuration=0, false",
    "DialWhomNumber=, false"
  })
  void whetherAPersonAnsweredIsTold(String query, boolean answered) {
    noted.says(Prompts.chime(new Wants.Key()));
    asked("/talked?" + CALL + "&" + query);
    assertThat(noted.hops()).extracting(CallHop::heard).containsExactly(new Heard.Talked(answered));
  }

  @Test
  void whoHasNothingMoreToHearIsHungUp() {
    noted.says(new Reply.Hear(List.of(), "", new Wants.Nothing(), 1));
    assertThat(asked("/talked" + OUT).statusCode()).isEqualTo(302);
  }

  @Test
  void connectIsToldWhomToRing() {
    noted.says(Prompts.chime(Prompts.wants("person")));
    HttpResponse<String> answer = asked("/connect" + IN);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    PhoneNumber person = new PhoneNumber("+919000000002");
    assertThat(answer.body()).isEqualTo(ExotelDocument.connect(person, "08060000001"));
    assertThat(asked("/connect" + OUT).body())
        .isEqualTo(ExotelDocument.connect(person, "08060000009"));
    noted.says(Prompts.chime(new Wants.Key()));
    assertThat(asked("/connect" + IN).statusCode()).isEqualTo(404);
    assertThat(noted.hops()).isEmpty();
  }

  @Test
  void aHopIsNamedByItsPlaceItsMomentAndWhatItBrings() {
    noted.says(Prompts.chime(new Wants.Key()));
    asked("/heard" + OUT + "&digits=%221%22");
    asked("/heard" + OUT + "&digits=%222%22");
    asked("/talked" + OUT + "&digits=%222%22");
    asked("/heard?" + CALL + "&digits=%221%22");
    assertThat(noted.hops())
        .first()
        .isEqualTo(ours(new Heard.Keys("1"), "/heard|2026-11-23 12:00:07|\"1\"|"));
    assertThat(noted.hops()).extracting(CallHop::hop).doesNotHaveDuplicates();
    assertThat(noted.hops().getLast().hop()).isEqualTo(new CallHop.Which.Untold());
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "recording", "nothing"})
  void whatIsBroughtAgainLeadsWhereItLed(String wantedByNow) {
    noted.says(Prompts.chime(Prompts.wants(wantedByNow)));
    noted.isRepeat();
    assertThat(asked("/heard" + IN + "&digits=%221%22").statusCode()).isEqualTo(200);
    assertThat(noted.hops()).isEmpty();
  }

  /// Exotel tells that of calls of ours by itself.
  @Test
  void aCallThatCameInIsOverWhereTheFlowEnds() {
    noted.says(Prompts.chime(new Wants.Nothing()));
    asked("/person" + OUT);
    assertThat(noted.news()).isEmpty();
    asked("/person" + IN);
    assertThat(noted.news())
        .containsExactly(
            new CallNews("exotel", "c7", Optional.empty(), CallState.COMPLETED, 0, false));
  }

  @Test
  void aMissedCallIsToldHoweverItIsBrought() {
    assertThat(asked("/missed?" + CALL).statusCode()).isEqualTo(200);
    assertThat(
            exotel.form(AT + "/missed", "CallSid=c7&From=09000000001&To=08060000001").statusCode())
        .isEqualTo(200);
    assertThat(
            exotel
                .json(
                    AT + "/missed",
                    "{\"CallSid\":\"c7\",\"From\":\"09000000001\",\"To\":\"08060000001\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(noted.missed()).hasSize(3).containsOnly(hop(new Heard.Begun(), "begun"));
  }

  @ParameterizedTest
  @CsvSource({"completed, COMPLETED", "busy, BUSY", "no-answer, NO_ANSWER", "failed, FAILED"})
  void howACallWentIsNews(String status, CallState state) {
    String form =
        "CallSid=c7&EventType=terminal&Status=" + status + "&ConversationDuration=61&RecordingUrl=";
    assertThat(exotel.form(AT + "/status", form + "&CustomField=" + OURS).statusCode())
        .isEqualTo(200);
    assertThat(exotel.form(AT + "/status?ours=" + OURS, form).statusCode()).isEqualTo(200);
    assertThat(noted.news())
        .hasSize(2)
        .containsOnly(new CallNews("exotel", "c7", Optional.of(OURS), state, 61, false));
  }

  @Test
  void whatCannotBeReadOrTakenIsSaid() {
    assertThat(exotel.get("/voice/exotel/guess?" + CALL).statusCode()).isEqualTo(404);
    assertThat(exotel.get("/voice/exotel/guess/gather?" + CALL).statusCode()).isEqualTo(404);
    assertThat(asked("?CallFrom=09000000001").statusCode()).isEqualTo(400);
    assertThat(asked("/gather?CallFrom=09000000001").statusCode()).isEqualTo(400);
    assertThat(exotel.form(AT + "/status", "CallSid=c7&Status=what").statusCode()).isEqualTo(200);
    assertThat(noted.isUntouched()).isTrue();
    assertThat(asked("?CallSid=c8&CallFrom=anonymous").statusCode()).isEqualTo(302);
    assertThat(noted.rings()).extracting(CallHop::caller).containsExactly(Optional.empty());
    noted.away();
    assertThat(asked("?" + CALL).statusCode()).isEqualTo(503);
    assertThat(asked("/missed?" + CALL).statusCode()).isEqualTo(503);
  }
}
