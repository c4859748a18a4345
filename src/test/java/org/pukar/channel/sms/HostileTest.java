package org.pukar.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.Router;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.channel.sms.africastalking.AfricasTalkingSms;
import org.pukar.channel.sms.exotel.ExotelSms;
import org.pukar.channel.sms.gupshup.GupshupSms;
import org.pukar.channel.sms.infobip.InfobipSms;
import org.pukar.channel.sms.jasmin.JasminSms;
import org.pukar.channel.sms.kannel.KannelSms;
import org.pukar.channel.sms.msg91.Msg91Sms;
import org.pukar.channel.sms.netcore.NetcoreSms;
import org.pukar.channel.sms.rapidpro.RapidProSms;
import org.pukar.config.Secret;

/// Whatever is thrown at the webhooks of providers that do not sign, they answer 200 or 4xx.
class HostileTest {
  private static final List<String> PROVIDERS =
      List.of(
          "africastalking",
          "exotel",
          "gupshup",
          "infobip",
          "jasmin",
          "kannel",
          "msg91",
          "netcore",
          "rapidpro");
  private static final List<String> TAILS = List.of("", "/status", "/sent", "/stopped", "/optout");
  private static final List<String> NAMES =
      List.of(
          "id",
          "from",
          "text",
          "to",
          "binary",
          "coding",
          "charset",
          "udh",
          "status",
          "response",
          "data",
          "externalId",
          "message_status",
          "content",
          "from_addr",
          "uuid",
          "sender",
          "phoneNumber",
          "SmsSid",
          "From",
          "Body",
          "Status");
  private static final List<String> VALUES =
      List.of(
          "",
          "1",
          "\u0000",
          "%d",
          "[{}]",
          "[[[[",
          "{\"a\":1e999999}",
          "00",
          "-1",
          "+91981234567",
          "\uD800",
          "काम",
          "7b0c1d2e-3f40-4a51-8b62-9c73ad84be95",
          "GSM",
          "9".repeat(300));
  private static final List<String> BODIES =
      List.of(
          "{\"results\":[{\"messageId\":\"\\ud800\",\"from\":1e400,\"text\":true}]}",
          "{\"results\":[[[]]]}",
          "{\"requestId\":1,\"status\":-0}",
          "[{\"requestId\":[]}]",
          "\"",
          "{\"results\":[{\"messageId\":\"1\",\"status\":{\"groupName\":7}}]}",
          "nul",
          "[1,]");

  private final Noted noted = new Noted();
  private final Visitor visitor = new Visitor(this::mount);

  private void mount(Router router) {
    Secret secret = new Secret(Visitor.SECRET);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    new AfricasTalkingSms(noted, secret, clock).mount(router);
    new ExotelSms(noted, secret).mount(router);
    new GupshupSms(noted, secret).mount(router);
    new InfobipSms(noted, secret).mount(router);
    new JasminSms(noted, secret).mount(router);
    new KannelSms(noted, secret).mount(router);
    new Msg91Sms(noted, secret).mount(router);
    new NetcoreSms(noted, secret, clock).mount(router);
    new RapidProSms(noted, secret, clock).mount(router);
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void nothingThatIsSentMakesAWebhookFail() {
    Property.forAll(600, HostileTest::fields, this::isAnswered);
  }

  private static List<String> fields(Random random) {
    String fields = "";
    for (int i = random.nextInt(6); i >= 0; i--) {
      fields += of(NAMES, random) + "=" + encoded(of(VALUES, random)) + "&";
    }
    String path = "/sms/" + of(PROVIDERS, random) + "/" + Visitor.SECRET + of(TAILS, random);
    return List.of(path, fields, of(BODIES, random));
  }

  private void isAnswered(List<String> request) {
    if (request.size() < 3 || !request.getFirst().startsWith("/sms/")) {
      return;
    }
    assertThat(visitor.get(request.get(0) + "?" + request.get(1)).statusCode()).isLessThan(500);
    assertThat(visitor.form(request.get(0), request.get(1)).statusCode()).isLessThan(500);
    assertThat(visitor.json(request.get(0), request.get(2)).statusCode()).isLessThan(500);
    assertThat(noted.arrivals()).noneMatch(a -> a.reference().isEmpty());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String of(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
