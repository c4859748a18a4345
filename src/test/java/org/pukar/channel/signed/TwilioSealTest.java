package org.pukar.channel.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.config.Secret;
import org.pukar.http.Form;

/// The signatures were made with Python's `hmac`, the first also with `openssl dgst`.
class TwilioSealTest {
  private static final Secret TOKEN = new Secret("a-made-up-token-of-32-letters-ab");
  private static final String HOME = "https://pukar.example.org";
  private static final String JSON =
      "{\"MessageSid\":\"SM03\",\"From\":\"+919000000017\",\"To\":\"+15005550006\",\"Body\":\"काम\"}";
  private static final String HASH =
      "7914816f227ddcfe1ed35f9e2ee1b047015bbbd7659bcd9a9aeafb393e21dd3c";
  private static final String FORM =
      "MessageSid=SM01&From=%2B919000000017&To=%2B15005550006&Body=JOB+PATNA&NumMedia=0";
  private static final String HINDI =
      "MessageSid=SM02&From=%2B919000000017&To=%2B15005550006"
          + "&Body=%E0%A4%95%E0%A4%BE%E0%A4%AE+%26+ghar";

  @ParameterizedTest
  @CsvSource({
    "https://pukar.example.org, /sms/twilio, oCsyxcB2tLDbiGly47lVLp1vCIU=",
    "https://pukar.example.org, /sms/twilio, SWEGJjjE08Fsv8YsvMNU4Y1CJic=",
    "https://pukar.example.org:443, /sms/twilio, oCsyxcB2tLDbiGly47lVLp1vCIU=",
    "https://pukar.example.org:8443, /sms/twilio, yU6O9jcsmMqBW9w4fQN5w/InO98=",
    "https://pukar.example.org:8443, /sms/twilio, oCsyxcB2tLDbiGly47lVLp1vCIU=",
    "http://pukar.example.org, /sms/twilio, 7p9X4P0bkxwShwb/5yWvp0CVDv4=",
    "https://me:pw@pukar.example.org, /sms/twilio, n0p9kT/mZLqA4iJVzHHRuNcE10Q=",
    "https://pukar.example.org, /sms/twilio/status?ours=0b5c&x=%20y, omtlrm7R0irZacGW8WdqxbjUy7c="
  })
  void aFormIsSignedWithItsAddressWithOrWithoutThePort(String home, String uri, String given) {
    assertThat(isOfForm(home, uri, FORM, given)).isTrue();
    assertThat(isOfForm(home, uri + "x", FORM, given)).as("another address").isFalse();
    assertThat(isOfForm(home, uri, FORM + "x", given)).as("other words").isFalse();
    assertThat(isOfForm(home, uri, FORM + "&x=", given)).as("a field more").isFalse();
    assertThat(isOfForm("https://other.example", uri, FORM, given)).as("another house").isFalse();
  }

  @Test
  void fieldsAreSignedAsTheyAreReadInTheOrderOfTheirUnitsAndEqualValuesOnce() {
    assertThat(isOfForm(HOME, "/sms/twilio", HINDI, "M+/q+u9nrHUEGNsRzOoG84LEytc=")).isTrue();
    String again = "b=2&a=1&b=10&b=2&B=x&From=&To=y";
    assertThat(isOfForm(HOME, "/sms/twilio", again, "sMokQRZ55Im12gP1ERx4nawc2qM=")).isTrue();
  }

  @Test
  void ofAGetRequestTheAddressIsSigned() {
    String uri = "/sms/twilio?" + FORM;
    assertThat(isOfForm(HOME, uri, "", "Weh2Ps6MCzFal31we4zpvlu5sRA=")).isTrue();
    assertThat(isOfForm(HOME, uri + "x", "", "Weh2Ps6MCzFal31we4zpvlu5sRA=")).isFalse();
  }

  @Test
  void ofAnyOtherBodyTheHashInTheAddressIsSigned() {
    String query = "bodySHA256=" + HASH;
    assertThat(isOfBody(query, JSON, "ZZMLO9c2RaTUEZC/lOf/tCyPLfs=")).isTrue();
    assertThat(isOfBody(query, JSON, "ptkTJue9AEylSkQT2e3wDYGu5G8=")).as("port").isTrue();
    assertThat(isOfBody(query, JSON + " ", "ZZMLO9c2RaTUEZC/lOf/tCyPLfs=")).isFalse();
    assertThat(isOfBody(query, JSON, "ptkTJue9AEylSkQT2e3wDYGu5G9=")).isFalse();
    assertThat(isOfBody("", JSON, "ZZMLO9c2RaTUEZC/lOf/tCyPLfs=")).as("no hash").isFalse();
  }

  @Test
  void whatIsNoSignatureIsNone() {
    for (String given : new String[] {"", "=", "oCsyxcB2tLDbiGly47lVLp1vCIU", "अ"}) {
      assertThat(isOfForm(HOME, "/sms/twilio", FORM, given)).as(given).isFalse();
    }
  }

  private static boolean isOfForm(String home, String uri, String form, String given) {
    return new TwilioSeal(TOKEN, home)
        .isOfForm(uri, form.isEmpty() ? Map.of() : Form.ofQuery(form).orElseThrow().all(), given);
  }

  private static boolean isOfBody(String query, String body, String given) {
    return new TwilioSeal(TOKEN, HOME)
        .isOfBody(
            "/sms/twilio" + (query.isEmpty() ? "" : "?" + query),
            query,
            body.getBytes(StandardCharsets.UTF_8),
            given);
  }
}
