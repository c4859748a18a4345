package org.pukar.channel.ussd.africastalking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.Gateway.WEBHOOK;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.text.Language;

class AfricasTalkingEventsTest extends GatewayTest {
  private static final String CALLER = "+917000000911";

  @BeforeEach
  void forget() {
    gateway.forget();
    gateway.know(CALLER, Language.ENGLISH);
  }

  @Test
  void aSessionThatIsCutIsCountedAtItsStepAndOnce() {
    hop("");
    hop("3");
    double before = cutAt("complaint", "menu");

    assertTaken(event("s", "Incomplete"));
    assertTaken(event("s", "Failed"));

    assertThat(cutAt("complaint", "menu") - before).isEqualTo(1);
  }

  @Test
  void aSessionThatCameToItsEndIsNotCounted() {
    hop("");
    double before = cutsInAll();

    assertTaken(event("s", "Success"));
    hop("4");
    assertTaken(event("s", "Incomplete"));

    assertThat(cutsInAll()).isEqualTo(before);
  }

  @Test
  void anEventOfASessionThatNobodyKnowsIsTaken() {
    double before = cutsInAll();

    assertTaken(event("never-seen", "Incomplete"));
    assertTaken(
        gateway.post(
            WEBHOOK + "/events", "sessionId=s&phoneNumber=PUKAR&status=Failed&errorMessage=x"));

    assertThat(cutsInAll()).isEqualTo(before);
  }

  @Test
  void aWholeEventAsItIsDocumentedIsTaken() {
    assertTaken(
        gateway.post(
            WEBHOOK + "/events",
            "date=2026-11-22+03%3A30%3A44&sessionId=s&serviceCode=*384*26%23&networkCode=99999"
                + "&phoneNumber=%2B917000000911&status=Incomplete&cost=INR+0.10&durationInMillis=9"
                + "&hopsCount=2&input=3*1&lastAppResponse=CON+Complaint&errorMessage="));
  }

  @Test
  void anEventWithoutItsStatusOrItsSessionIsAProblem() {
    assertField("sessionId=s&phoneNumber=%2B917000000911", "status");
    assertField("status=Success&phoneNumber=%2B917000000911", "sessionId");
    assertField("status=Success&sessionId=s", "phoneNumber");
  }

  private void assertField(String form, String field) {
    HttpResponse<String> answer = gateway.post(WEBHOOK + "/events", form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  private static void assertTaken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  private HttpResponse<String> event(String session, String status) {
    return gateway.post(
        WEBHOOK + "/events",
        "sessionId=%s&phoneNumber=%%2B917000000911&status=%s".formatted(session, status));
  }

  private void hop(String text) {
    gateway.post(WEBHOOK, "sessionId=s&phoneNumber=%2B917000000911&text=" + text);
  }

  private double cutAt(String dialogue, String step) {
    return gateway.counted(
        "pukar_dropoffs_total",
        "dialogue=\"" + dialogue + "\"",
        "provider=\"africastalking\"",
        "step=\"" + step + "\"");
  }

  private double cutsInAll() {
    return gateway.counted("pukar_dropoffs_total");
  }
}
