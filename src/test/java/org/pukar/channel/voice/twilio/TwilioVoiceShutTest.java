package org.pukar.channel.voice.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.sms.Visitor.assertWrong;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.channel.signed.Signing;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.Visitor;
import org.pukar.channel.voice.NotedCalls;
import org.pukar.config.Account;

class TwilioVoiceShutTest {
  private static final String HOME = "https://pukar.example.org";
  private static final String HEADER = "X-Twilio-Signature";
  private static final String RING = "/voice/twilio";
  private static final String HOP = RING + "/hop?hop=3";
  private static final String STATUS = RING + "/status";
  private static final UUID OURS = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");
  private static final String CALL = "CallSid=CA7&AccountSid=AC1&ApiVersion=2010-04-01";
  private static final String IN =
      CALL + "&From=%2B919000000001&To=%2B15005550006&Direction=inbound&CallStatus=";

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

  @ParameterizedTest
  @CsvSource({
    "/voice/twilio, From=%2B919000000001&To=1, CallSid",
    "/voice/twilio, CallSid=CA7&To=1, From",
    "/voice/twilio/answered, CallSid=CA7&From=1&Direction=outbound-api, To",
    "/voice/twilio/hop?hop=1, From=%2B919000000001&To=1, CallSid",
    "/voice/twilio/hop?hop=x, CallSid=CA7&From=1&To=1, hop",
    "/voice/twilio/hop?hop=99999999999, CallSid=CA7&From=1&To=1, hop",
    "/voice/twilio/status, CallStatus=busy, CallSid",
    "/voice/twilio/status, CallSid=CA7, CallStatus"
  })
  void whatIsMissingIsNamed(String path, String form, String field) {
    assertWrong(post(path, form), field);
    assertThat(noted.isUntouched()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "CallSid, From=1&To=1&CallSid=",
    "Digits, CallSid=CA7&From=1&To=1&Digits=",
    "RecordingUrl, CallSid=CA7&From=1&To=1&RecordingUrl=",
    "To, CallSid=CA7&From=1&To="
  })
  void whatIsFarTooLongIsRefused(String field, String form) {
    assertWrong(post(HOP, form + "1".repeat(5_000)), field);
    assertThat(noted.isUntouched()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/voice/twilio",
        "/voice/twilio/answered",
        "/voice/twilio/hop?hop=3",
        "/voice/twilio/status"
      })
  void whatIsUnsignedOrForgedIsRefused(String path) {
    String form = IN + "ringing&Digits=1";
    String genuine = TwilioSigned.sign(path, form);

    assertThat(twilio.form(path, form).statusCode()).as("unsigned").isEqualTo(403);
    assertThat(twilio.form(path, form + "2", HEADER, genuine).statusCode()).isEqualTo(403);
    assertThat(twilio.get(path).statusCode()).isEqualTo(403);
    String tail = path.contains("?") ? "4" : "?ours=" + OURS;
    assertThat(twilio.form(path + tail, form, HEADER, genuine).statusCode())
        .as("another call or step")
        .isEqualTo(403);
    assertThat(noted.isUntouched()).isTrue();
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();
    for (String path : new String[] {RING, RING + "/answered", HOP, STATUS}) {
      HttpResponse<String> answer = post(path, IN + "ringing");
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
    assertThat(post(RING, IN + "completed").statusCode()).isEqualTo(503);
  }

  @Test
  void withoutATokenThereIsNothing() {
    try (Visitor off = visitor("")) {
      assertThat(off.form(RING, IN, HEADER, "x").statusCode()).isEqualTo(404);
      assertThat(off.form(STATUS, IN, HEADER, "x").statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> post(String path, String form) {
    return twilio.form(path, form, HEADER, TwilioSigned.sign(path, form));
  }
}
