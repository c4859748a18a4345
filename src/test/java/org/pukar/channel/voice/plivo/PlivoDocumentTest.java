package org.pukar.channel.voice.plivo;

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
import org.pukar.dialogue.heard.Wants;

class PlivoDocumentTest {
  private static final UUID OURS = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");
  private static final String ACTION = "https://pukar.example.org/voice/plivo/hop?hop=7";

  /// What Plivo documents of the verbs that a line like ours may use.
  private static final Grammar XML =
      new Grammar(
          Map.of(
              "Response",
              empty().with("GetDigits", "Speak", "Play", "Record", "Dial", "Redirect", "Hangup"),
              "GetDigits",
              empty(
                      "action",
                      "method",
                      "timeout",
                      "digitTimeout",
                      "finishOnKey",
                      "numDigits",
                      "retries",
                      "redirect",
                      "playBeep",
                      "validDigits",
                      "invalidDigitsSound",
                      "log")
                  .with("Speak", "Play"),
              "Speak",
              text("voice", "language", "loop"),
              "Play",
              text("loop"),
              "Record",
              empty(
                  "action",
                  "method",
                  "fileFormat",
                  "redirect",
                  "timeout",
                  "maxLength",
                  "playBeep",
                  "finishOnKey"),
              "Dial",
              empty("action", "method", "timeout", "timeLimit", "callerId", "hangupOnStar")
                  .with("Number"),
              "Number",
              text(),
              "Redirect",
              text("method"),
              "Hangup",
              empty("reason", "schedule")));

  private static String hear(Reply.Hear hear, Optional<UUID> ours, String number) {
    PlivoDialect dialect = new PlivoDialect(PlivoDialect.steps("https://pukar.example.org"));
    CallHop asked =
        new CallHop(
            "plivo", "u7", ours, Optional.empty(), number, new Heard.Begun(), OptionalInt.empty());
    return dialect.hear(hear, asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          key       | GetDigits action={a} digitTimeout=8 finishOnKey=none log=false method=POST numDigits=1 retries=1 timeout=5 [Play: {c}], Redirect method=POST: {a}
          turn      | GetDigits action={a} digitTimeout=8 finishOnKey=none log=false method=POST numDigits=1 retries=1 timeout=20 [Play: {c}], Redirect method=POST: {a}
          digits    | GetDigits action={a} digitTimeout=8 finishOnKey=# log=false method=POST numDigits=4 retries=1 timeout=8 [Play: {c}], Redirect method=POST: {a}
          one digit | GetDigits action={a} digitTimeout=8 finishOnKey=none log=false method=POST numDigits=1 retries=1 timeout=8 [Play: {c}], Redirect method=POST: {a}
          recording | Play: {c}, Record action={a} fileFormat=wav finishOnKey=# maxLength=60 method=POST playBeep=true timeout=5, Redirect method=POST: {a}
          person    | Play: {c}, Dial action={a} callerId=14155550100 method=POST timeout=25 [Number: 919000000002]
          nothing   | Play: {c}, Hangup
          """)
  void eachWishHasItsVerbs(String wants, String lines) {
    Reply.Hear hear = Prompts.chime(Prompts.wants(wants));
    String theirs = lines.replace("{c}", CHIME).replace("{a}", ACTION);
    assertThat(XML.lines(hear(hear, Optional.empty(), "14155550100")))
        .hasToString("[" + theirs + "]");

    String ours = lines.replace("{c}", CHIME).replace("{a}", ACTION + "&ours=" + OURS);
    assertThat(XML.lines(hear(hear, Optional.of(OURS), "14155550100")))
        .hasToString("[" + ours + "]");
  }

  @Test
  void whatPlivoReadsIsReadAndTheRestIsPlayed() {
    List<String> lines = XML.lines(hear(Prompts.all(new Wants.Nothing()), Optional.empty(), ""));
    assertThat(lines)
        .containsExactly(
            "Play: " + CHIME,
            "Speak language=hi-IN voice=WOMAN: काम <1> & ghar दो",
            "Play: https://pukar.example.org/sounds/or.wav",
            "Play: https://pukar.example.org/sounds/bn.wav",
            "Speak language=en-IN voice=WOMAN: Press \"1\"",
            "Hangup");
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
    assertThat(XML.lines(PlivoDocument.refusal())).containsExactly("Hangup reason=busy");
    assertThat(XML.lines(PlivoDocument.empty())).isEmpty();
  }
}
