package org.pukar.channel.voice.kookoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.voice.Grammar.Rule.empty;
import static org.pukar.channel.voice.Grammar.Rule.text;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.calls.CallState;
import org.pukar.channel.sms.Visitor;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Grammar;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.NotedCalls;
import org.pukar.channel.voice.Prompts;
import org.pukar.channel.voice.Reply;
import org.pukar.config.Secret;
import org.pukar.phone.PhoneNumber;

class KooKooVoiceTest {
  private static final String AT = "/voice/kookoo/" + Visitor.SECRET;
  private static final UUID OURS = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");

  /// What KooKoo documents of the elements that a line like ours may use.
  private static final Grammar XML =
      new Grammar(
          Map.of(
              "response",
              empty("sid", "filler")
                  .with("playtext", "playaudio", "collectdtmf", "record", "dial", "hangup"),
              "playtext",
              text("lang", "speed", "quality", "type"),
              "playaudio",
              text(),
              "collectdtmf",
              empty("l", "t", "o").with("playtext", "playaudio"),
              "record",
              text("format", "silence", "maxduration", "option"),
              "dial",
              text("record", "moh", "limittime", "timeout"),
              "hangup",
              empty()));

  private final NotedCalls noted = new NotedCalls();
  private final Visitor kookoo =
      new Visitor(
          new KooKooVoice(noted, new Secret(Visitor.SECRET), "https://pukar.example.org")::mount);

  @AfterEach
  void close() {
    kookoo.close();
  }

  private static CallHop hop(String cid, Optional<UUID> ours, Heard heard) {
    return new CallHop(
        "kookoo",
        "4711",
        ours,
        PhoneNumber.caller(cid),
        cid.isEmpty() ? "" : "914460000001",
        heard,
        OptionalInt.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9000000001", "09000000001", "919000000001"})
  void whoRingsIsToldAndHungUp(String cid) {
    HttpResponse<String> answer =
        kookoo.get(
            AT
                + "?event=NewCall&sid=4711&cid="
                + cid
                + "&called_number=914460000001&operator=X&circle=Y&&=");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(XML.lines(answer.body())).containsExactly("hangup");
    assertThat(noted.rings())
        .containsExactly(hop("9000000001", Optional.empty(), new Heard.Begun()));
  }

  @Test
  void aCallOfOursThatIsAnsweredBegins() {
    kookoo.get(
        AT + "?ours=" + OURS + "&event=NewCall&sid=4711&cid=9000000001&called_number=914460000001");
    assertThat(noted.hops())
        .containsExactly(hop("9000000001", Optional.of(OURS), new Heard.Begun()));
  }

  @Test
  void whatIsHeardIsTold() {
    String of = AT + "?sid=4711&event=";
    kookoo.get(of + "GotDTMF&data=12%23");
    kookoo.get(of + "GotDTMF&data=");
    kookoo.get(of + "Record&data=http%3A%2F%2Frecordings.kookoo.in%2Fa%2Fb.wav&status=ok");
    kookoo.get(of + "Record&data=");
    kookoo.get(of + "Dial&data=-1&status=answered&callduration=61");
    kookoo.get(of + "Dial&data=-1&status=not_answered");
    assertThat(noted.hops())
        .extracting(CallHop::heard)
        .containsExactly(
            new Heard.Keys("12"),
            new Heard.Keys(""),
            new Heard.Words("http://recordings.kookoo.in/a/b.wav", 0),
            new Heard.Keys(""),
            new Heard.Talked(true),
            new Heard.Talked(false));
  }

  @ParameterizedTest
  @CsvSource({"Hangup", "Disconnect"})
  void theEndIsNews(String event) {
    kookoo.get(AT + "?event=" + event + "&sid=4711&total_call_duration=75&process=none");
    assertThat(noted.news())
        .containsExactly(
            new CallNews("kookoo", "4711", Optional.empty(), CallState.COMPLETED, 75, false));
  }

  @ParameterizedTest
  @CsvSource({
    "answered, COMPLETED",
    "busy, BUSY",
    "NoAnswer, NO_ANSWER",
    "failed, FAILED",
    "whatever, FAILED"
  })
  void howACallOfOursWentIsNews(String status, CallState state) {
    HttpResponse<String> answer =
        kookoo.form(
            AT + "/status?ours=" + OURS,
            "status=" + status + "&status_details=x&phone_no=09000000001&sid=4711&duration=5");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(noted.news())
        .containsExactly(new CallNews("kookoo", "4711", Optional.of(OURS), state, 5, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"event=NewCall", "event=Conference&sid=1", "event=Stream&sid=1"})
  void whatIsNothingForUsIsAnsweredPolitely(String query) {
    HttpResponse<String> answer = kookoo.get(AT + "?" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(XML.lines(answer.body())).isEmpty();
    assertThat(noted.isUntouched()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          key       | collectdtmf l=1 o=5000 t= [playaudio: CHIME]
          digits    | collectdtmf l=4 o=8000 t=# [playaudio: CHIME]
          turn      | collectdtmf l=1 o=20000 t= [playaudio: CHIME]
          recording | playaudio: CHIME ; record format=wav maxduration=60 silence=5: 4711x7
          person    | playaudio: CHIME ; dial limittime=3600 moh=ring record=false timeout=25: 09000000002
          nothing   | playaudio: CHIME ; hangup
          """)
  void aPromptIsADocument(String wants, String lines) {
    noted.says(Prompts.chime(Prompts.wants(wants)));
    String body = kookoo.get(AT + "?event=GotDTMF&sid=4711&data=1").body();
    assertThat(XML.lines(body))
        .containsExactlyElementsOf(List.of(lines.replace("CHIME", Prompts.CHIME).split(" ; ")));
  }

  @Test
  void itReadsWhatItCanAndPlaysOdia() {
    noted.says(Prompts.all(Prompts.wants("nothing")));
    String body = kookoo.get(AT + "?event=GotDTMF&sid=4711&data=1").body();
    assertThat(XML.lines(body))
        .containsExactly(
            "playaudio: " + Prompts.CHIME,
            "playtext lang=hi-IN quality=best: काम <1> & ghar दो",
            "playaudio: https://pukar.example.org/sounds/or.wav",
            "playtext lang=bn-IN quality=best: কাজ",
            "playtext lang=en-IN quality=best: Press \"1\"",
            "hangup");
  }

  @Test
  void aWrongSecretIsNowhereAndWhatCannotBeTakenIsToBeBroughtAgain() {
    assertThat(kookoo.get("/voice/kookoo/guess?event=NewCall&sid=1").statusCode()).isEqualTo(404);
    assertThat(noted.isUntouched()).isTrue();
    noted.away();
    assertThat(kookoo.get(AT + "?event=NewCall&sid=1&cid=9000000001").statusCode()).isEqualTo(503);
    assertThat(kookoo.get(AT + "?event=Hangup&sid=1").statusCode()).isEqualTo(503);
  }

  @Test
  void aHostileRequestIsNamedOrPassedOver() {
    assertThat(kookoo.get(AT + "?sid=1").statusCode()).isEqualTo(400);
    assertThat(kookoo.get(AT + "?event=NewCall&sid=" + "9".repeat(500)).statusCode())
        .isEqualTo(400);
    assertThat(kookoo.get(AT + "?event=NewCall&sid=4711&cid=anonymous").statusCode())
        .isEqualTo(200);
    assertThat(noted.rings())
        .singleElement()
        .extracting(CallHop::caller)
        .isEqualTo(Optional.empty());
    noted.says(new Reply.NotNow());
  }
}
