package org.pukar.channel.voice.exotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.calls.CallState;
import org.pukar.channel.sms.Visitor;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.NotedCalls;
import org.pukar.config.Secret;
import org.pukar.phone.PhoneNumber;

class ExotelVoiceTest {
  private static final String AT = "/voice/exotel/" + Visitor.SECRET;
  private static final UUID OURS = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");
  private static final String CALL = "CallSid=c7&CallFrom=09000000001&CallTo=08060000001";

  private final NotedCalls noted = new NotedCalls();
  private final Visitor exotel =
      new Visitor(
          new ExotelVoice(noted, new Secret(Visitor.SECRET), "https://pukar.example.org")::mount);

  @AfterEach
  void close() {
    exotel.close();
  }

  @Test
  void whoRangIsToldHoweverItIsBrought() {
    String passthru =
        CALL
            + "&From=09000000001&To=08060000001&Direction=incoming&CallType=call-attempt"
            + "&EndTime=1970-01-01+05%3A30%3A00&flow_id=1&tenant_id=2&digits=%22123%22";
    assertThat(exotel.get(AT + "?" + passthru).statusCode()).isEqualTo(200);
    assertThat(exotel.get(AT + "/missed?" + CALL).statusCode()).isEqualTo(200);
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
    assertThat(noted.missed())
        .hasSize(4)
        .allSatisfy(ring -> {
          assertThat(ring.call()).isEqualTo("c7");
          assertThat(ring.caller()).isEqualTo(PhoneNumber.caller("+919000000001"));
          assertThat(ring.number()).isEqualTo("08060000001");
        });
  }

  @ParameterizedTest
  @CsvSource({"completed, COMPLETED", "busy, BUSY", "no-answer, NO_ANSWER", "failed, FAILED"})
  void howACallWentIsNews(String status, CallState state) {
    String form =
        "CallSid=c7&EventType=terminal&Status="
            + status
            + "&ConversationDuration=61&RecordingUrl=&CustomField="
            + OURS;
    assertThat(exotel.form(AT + "/status", form).statusCode()).isEqualTo(200);
    assertThat(noted.news())
        .containsExactly(new CallNews("exotel", "c7", Optional.of(OURS), state, 61, false));
  }

  @Test
  void whatCannotBeReadOrTakenIsSaid() {
    assertThat(exotel.get("/voice/exotel/guess?" + CALL).statusCode()).isEqualTo(404);
    assertThat(exotel.get(AT + "?CallFrom=09000000001").statusCode()).isEqualTo(400);
    assertThat(exotel.form(AT + "/status", "CallSid=c7&Status=what").statusCode()).isEqualTo(200);
    assertThat(noted.isUntouched()).isTrue();
    assertThat(exotel.get(AT + "?CallSid=c8&CallFrom=anonymous").statusCode()).isEqualTo(200);
    assertThat(noted.missed()).extracting(CallHop::caller).containsExactly(Optional.empty());
    noted.away();
    assertThat(exotel.get(AT + "?" + CALL).statusCode()).isEqualTo(503);
  }
}
