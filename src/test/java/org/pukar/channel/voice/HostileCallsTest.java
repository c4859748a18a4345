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
import org.pukar.channel.voice.exotel.ExotelVoice;
import org.pukar.channel.voice.plivo.PlivoVoice;
import org.pukar.channel.voice.twilio.TwilioVoice;
import org.pukar.config.Secret;

/// Whatever the providers that sign, and the flow that asks step by step, are made to bring, it is
/// answered as it may be.
class HostileCallsTest {
  private static final String HOME = "https://pukar.example.org";
  private static final List<Integer> DONE = List.of(200, 400);
  private static final List<String> TAILS = List.of("", "/answered", "/hop", "/status");
  private static final List<String> PROVIDERS = List.of("twilio", "plivo", "exotel");
  private static final List<String> FLOW =
      List.of(
          "",
          "/gather",
          "/heard",
          "/record",
          "/recorded",
          "/person",
          "/connect",
          "/talked",
          "/missed");
  private static final List<String> NAMES =
      List.of(
          "CallSid",
          "CallUUID",
          "CallFrom",
          "CurrentTime",
          "CustomField",
          "CallType",
          "digits",
          "DialCallDuration",
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
          "\"1\"",
          "7b0c1d2e-3f40-4a51-8b62-9c73ad84be95",
          "9".repeat(300));

  private final NotedCalls noted = new NotedCalls();
  private final Visitor visitor = new Visitor(this::mount);

  private void mount(Router router) {
    noted.says(Prompts.all(Prompts.wants("person")));
    new TwilioVoice(noted, Carried.account("twilio", "", "auth_token", Signing.TOKEN), HOME)
        .mount(router);
    new PlivoVoice(noted, Carried.account("plivo", "", "auth_token", Signing.TOKEN), HOME)
        .mount(router);
    new ExotelVoice(
            noted,
            Carried.account("exotel", "", "caller_id", "08060000009"),
            new Secret(Visitor.SECRET),
            HOME)
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
    String provider = of(PROVIDERS, random);
    return List.of(provider, of(provider.equals("exotel") ? FLOW : TAILS, random), form);
  }

  private void isAnswered(List<String> request) {
    if (request.size() < 3 || request.get(2).isEmpty()) {
      return;
    }
    String path = "/voice/" + request.get(0) + request.get(1);
    String form = request.get(2);
    int status =
        switch (request.get(0)) {
          case "twilio" ->
              visitor.form(path, form, "X-Twilio-Signature", twilio(path, form)).statusCode();
          case "exotel" ->
              visitor
                  .get("/voice/exotel/" + Visitor.SECRET + request.get(1) + "?" + form)
                  .statusCode();
          default ->
              visitor
                  .form(
                      path,
                      form,
                      "X-Plivo-Signature-V3",
                      plivo(path, form),
                      "X-Plivo-Signature-V3-Nonce",
                      "n1")
                  .statusCode();
        };
    assertThat(status).isIn(request.get(0).equals("exotel") ? List.of(200, 302, 400) : DONE);
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
