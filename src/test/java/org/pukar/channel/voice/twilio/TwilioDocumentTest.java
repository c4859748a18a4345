package org.pukar.channel.voice.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.voice.Grammar.Rule.empty;
import static org.pukar.channel.voice.Grammar.Rule.text;
import static org.pukar.channel.voice.Prompts.CHIME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.Grammar;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.Prompts;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.voice.Sound;
import org.pukar.dialogue.heard.Wants;
import org.pukar.text.Language;

class TwilioDocumentTest {
  private static final UUID OURS = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");
  private static final String ACTION = "https://pukar.example.org/voice/twilio/hop?hop=7";

  /// What Twilio documents of the verbs that a line like ours may use.
  private static final Grammar TWIML =
      new Grammar(
          Map.of(
              "Response",
              empty()
                  .with("Gather", "Say", "Play", "Record", "Dial", "Redirect", "Reject", "Hangup"),
              "Gather",
              empty(
                      "action",
                      "method",
                      "timeout",
                      "numDigits",
                      "finishOnKey",
                      "input",
                      "actionOnEmptyResult",
                      "language")
                  .with("Say", "Play", "Pause"),
              "Say",
              text("voice", "language", "loop"),
              "Play",
              text("loop", "digits"),
              "Record",
              empty("action", "method", "timeout", "finishOnKey", "maxLength", "playBeep", "trim"),
              "Dial",
              empty(
                      "action",
                      "method",
                      "timeout",
                      "timeLimit",
                      "callerId",
                      "record",
                      "answerOnBridge",
                      "hangupOnStar")
                  .with("Number"),
              "Number",
              text(),
              "Redirect",
              text("method"),
              "Reject",
              empty("reason"),
              "Hangup",
              empty()));

  private static String hear(Reply.Hear hear, Optional<UUID> ours, String number) {
    TwilioDialect dialect = new TwilioDialect(TwilioDialect.steps("https://pukar.example.org"));
    CallHop asked =
        new CallHop(
            "twilio",
            "CA7",
            ours,
            Optional.empty(),
            number,
            new Heard.Begun(),
            OptionalInt.empty());
    return dialect.hear(hear, asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          key       | Gather action={a} actionOnEmptyResult=true finishOnKey= input=dtmf method=POST numDigits=1 timeout=5 [Play: {c}]
          turn      | Gather action={a} actionOnEmptyResult=true finishOnKey= input=dtmf method=POST numDigits=1 timeout=20 [Play: {c}]
          digits    | Gather action={a} actionOnEmptyResult=true finishOnKey=# input=dtmf method=POST numDigits=4 timeout=8 [Play: {c}]
          one digit | Gather action={a} actionOnEmptyResult=true finishOnKey= input=dtmf method=POST numDigits=1 timeout=8 [Play: {c}]
          recording | Play: {c}, Record action={a} finishOnKey=# maxLength=60 method=POST playBeep=true timeout=5 trim=trim-silence, Redirect method=POST: {a}
          person    | Play: {c}, Dial action={a} answerOnBridge=true callerId=+15005550006 method=POST record=do-not-record timeout=25 [Number: +919000000002]
          nothing   | Play: {c}, Hangup
          """)
  void eachWishHasItsVerbs(String wants, String lines) {
    Reply.Hear hear = Prompts.chime(Prompts.wants(wants));
    String theirs = lines.replace("{c}", CHIME).replace("{a}", ACTION);
    assertThat(TWIML.lines(hear(hear, Optional.empty(), "+15005550006")))
        .hasToString("[" + theirs + "]");

    String ours = lines.replace("{c}", CHIME).replace("{a}", ACTION + "&ours=" + OURS);
    assertThat(TWIML.lines(hear(hear, Optional.of(OURS), "+15005550006")))
        .hasToString("[" + ours + "]");
  }

  @Test
  void whatTwilioReadsIsReadAndOdiaIsPlayed() {
    List<String> lines = TWIML.lines(hear(Prompts.all(new Wants.Nothing()), Optional.empty(), ""));
    assertThat(lines)
        .containsExactly(
            "Play: " + CHIME,
            "Say language=hi-IN voice=Google.hi-IN-Neural2-A: काम <1> & ghar दो",
            "Play: https://pukar.example.org/sounds/or.wav",
            "Say language=bn-IN voice=Google.bn-IN-Wavenet-A: কাজ",
            "Say language=en-IN voice=Google.en-IN-Neural2-A: Press \"1\"",
            "Hangup");
  }

  @Test
  void everyLanguageIsHeardInItsOwnScript() {
    for (Language language : Language.values()) {
      List<Sound> one = List.of(Prompts.read(language, "x"));
      Reply.Hear hear = new Reply.Hear(one, CHIME, new Wants.Nothing(), 1);
      String line = TWIML.lines(hear(hear, Optional.empty(), "")).getFirst();
      assertThat(line)
          .startsWith(
              language.spoken() == Language.ODIA
                  ? "Play: "
                  : "Say language=" + language.spoken().code() + "-IN ");
    }
  }

  @Test
  void anUnknownNumberIsLeftOutAndNoTimeIsTooShort() {
    assertThat(hear(Prompts.chime(Prompts.wants("person")), Optional.empty(), ""))
        .doesNotContain("callerId");
    assertThat(hear(Prompts.chime(new Wants.Recording(0)), Optional.empty(), ""))
        .contains("maxLength=\"2\"");
    assertThat(hear(Prompts.chime(new Wants.Turn(0)), Optional.empty(), ""))
        .contains("timeout=\"1\"");
  }

  @Test
  void aRefusalIsTheFirstAndOnlyVerb() {
    assertThat(TWIML.lines(TwilioDocument.refusal())).containsExactly("Reject reason=busy");
    assertThat(TWIML.lines(TwilioDocument.empty())).isEmpty();
  }
}
