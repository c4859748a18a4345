package org.pukar.channel.voice.plivo;

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

class PlivoVoiceShutTest {
  private static final String HOME = "https://pukar.example.org";
  private static final String HEADER = "X-Plivo-Signature-V3";
  private static final String NONCE = "X-Plivo-Signature-V3-Nonce";
  private static final String RING = "/voice/plivo";
  private static final String HOP = RING + "/hop?hop=3";
  private static final String STATUS = RING + "/status";
  private static final UUID OURS = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");
  private static final String CALL = "CallUUID=u7&RequestUUID=u7&AccountID=MA1";
  private static final String IN =
      CALL + "&From=919000000001&To=14155550100&Direction=inbound&CallStatus=";

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

  @ParameterizedTest
  @CsvSource({
    "/voice/plivo, From=919000000001&To=1, CallUUID",
    "/voice/plivo, CallUUID=u7&To=1, From",
    "/voice/plivo/answered, CallUUID=u7&From=1&Direction=outbound, To",
    "/voice/plivo/hop?hop=1, From=919000000001&To=1, CallUUID",
    "/voice/plivo/hop?hop=x, CallUUID=u7&From=1&To=1, hop",
    "/voice/plivo/hop?hop=99999999999, CallUUID=u7&From=1&To=1, hop",
    "/voice/plivo/status, CallStatus=busy, CallUUID",
    "/voice/plivo/status, CallUUID=u7, CallStatus"
  })
  void whatIsMissingIsNamed(String path, String form, String field) {
    assertWrong(post(path, form), field);
    assertThat(noted.isUntouched()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "CallUUID, From=1&To=1&CallUUID=",
    "Digits, CallUUID=u7&From=1&To=1&Digits=",
    "RecordUrl, CallUUID=u7&From=1&To=1&RecordUrl=",
    "To, CallUUID=u7&From=1&To="
  })
  void whatIsFarTooLongIsRefused(String field, String form) {
    assertWrong(post(HOP, form + "1".repeat(5_000)), field);
    assertThat(noted.isUntouched()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/voice/plivo",
        "/voice/plivo/answered",
        "/voice/plivo/hop?hop=3",
        "/voice/plivo/status"
      })
  void whatIsUnsignedOrForgedIsRefused(String path) {
    String form = IN + "ringing&Digits=1";
    String genuine = PlivoSigned.sign(path, form);

    assertThat(plivo.form(path, form).statusCode()).as("unsigned").isEqualTo(403);
    assertThat(plivo.form(path, form + "2", HEADER, genuine, NONCE, "n1").statusCode())
        .isEqualTo(403);
    assertThat(plivo.get(path).statusCode()).isEqualTo(403);
    String tail = path.contains("?") ? "4" : "?ours=" + OURS;
    assertThat(plivo.form(path + tail, form, HEADER, genuine, NONCE, "n1").statusCode())
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
      assertThat(off.form(RING, IN, HEADER, "x", NONCE, "n1").statusCode()).isEqualTo(404);
      assertThat(off.form(STATUS, IN, HEADER, "x", NONCE, "n1").statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> post(String path, String form) {
    return plivo.form(path, form, HEADER, PlivoSigned.sign(path, form), NONCE, "n1");
  }
}
