package org.pukar.channel.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.Router;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.channel.signed.Signing;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.Visitor;
import org.pukar.channel.voice.plivo.PlivoVoice;
import org.pukar.channel.voice.twilio.TwilioVoice;

/// Whatever the providers that sign are made to bring, it is answered 200 or 4xx.
class HostileCallsTest {
  private static final String HOME = "https://pukar.example.org";
  private static final List<String> TAILS = List.of("", "/answered", "/hop", "/status");
  private static final List<String> NAMES =
      List.of(
          "CallSid",
          "CallUUID",
          "From",
          "To",
          "Direction",
          "CallStatus",
          "Digits",
          "RecordingUrl",
          "RecordUrl",
          "RecordingDuration",
          "DialCallStatus",
          "DialStatus",
          "CallDuration",
          "Duration",
          "AnsweredBy",
          "Machine");
  private static final List<String> VALUES =
      List.of(
          "",
          "1",
          "\u0000",
          "*#*#",
          "outbound-api",
          "completed",
          "ringing",
          "+919000000001",
          "919000000001",
          "+266696687",
          "काम",
          "https://example.org/<a>&\"b\"",
          "-1",
          "9".repeat(300));

  private final NotedCalls noted = new NotedCalls();
  private final Visitor visitor = new Visitor(this::mount);

  private void mount(Router router) {
    noted.says(Prompts.all(Prompts.wants("person")));
    new TwilioVoice(noted, Carried.account("twilio", "", "auth_token", Signing.TOKEN), HOME)
        .mount(router);
    new PlivoVoice(noted, Carried.account("plivo", "", "auth_token", Signing.TOKEN), HOME)
        .mount(router);
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void nothingThatIsBroughtMakesAWebhookFail() {
    Property.forAll(400, HostileCallsTest::fields, this::isAnswered);
    assertThat(noted.hops()).isNotEmpty().noneMatch(hop -> hop.call().isEmpty());
  }

  private static List<String> fields(Random random) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      fields.put(of(NAMES, random), of(VALUES, random));
    }
    String form = "";
    for (Map.Entry<String, String> field : fields.entrySet()) {
      form += (form.isEmpty() ? "" : "&") + field.getKey() + "=" + encoded(field.getValue());
    }
    return List.of(random.nextBoolean() ? "twilio" : "plivo", of(TAILS, random), form);
  }

  private void isAnswered(List<String> request) {
    if (request.size() < 3 || request.get(2).isEmpty()) {
      return;
    }
    String path = "/voice/" + request.get(0) + request.get(1);
    String form = request.get(2);
    int status =
        request.get(0).equals("twilio")
            ? visitor.form(path, form, "X-Twilio-Signature", twilio(path, form)).statusCode()
            : visitor
                .form(
                    path,
                    form,
                    "X-Plivo-Signature-V3",
                    plivo(path, form),
                    "X-Plivo-Signature-V3-Nonce",
                    "n1")
                .statusCode();
    assertThat(status).isIn(200, 400);
  }

  private static String twilio(String path, String form) {
    return Signing.sign("HmacSHA1", HOME + path + Signing.sorted(form));
  }

  private static String plivo(String path, String form) {
    return Signing.sign("HmacSHA256", HOME + path + "?" + Signing.sorted(form) + ".n1");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String of(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
