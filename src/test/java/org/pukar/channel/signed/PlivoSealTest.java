package org.pukar.channel.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.config.Secret;
import org.pukar.http.Form;

/// The signatures were made with Python's `hmac`, the first also with `openssl dgst`.
class PlivoSealTest {
  private static final String NONCE = "12345678901234567890";
  private static final String FORM =
      "From=919000000017&To=14155550100&Text=JOB+PATNA&Type=sms&MessageUUID=ab12-cd&TotalRate=0";
  private static final String PLAIN = "ILdQ89GBNfTMS1EPb8U4946Yfj0HDXFNgnWisszkWpc=";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a form         | /sms/plivo | From=919000000017&To=14155550100&Text=JOB+PATNA&Type=sms&MessageUUID=ab12-cd&TotalRate=0 | ILdQ89GBNfTMS1EPb8U4946Yfj0HDXFNgnWisszkWpc=
          with its port  | /sms/plivo | From=919000000017&To=14155550100&Text=JOB+PATNA&Type=sms&MessageUUID=ab12-cd&TotalRate=0 | FLPlQhRYigh1mzR5Yvh18jrTw8D6Ae193W94qjNhF10=
          another order  | /sms/plivo | Type=sms&TotalRate=0&Text=JOB%20PATNA&To=14155550100&From=919000000017&MessageUUID=ab12-cd | ILdQ89GBNfTMS1EPb8U4946Yfj0HDXFNgnWisszkWpc=
          and a query    | /sms/plivo/status?z=1&ours=0b5c&z=0&e=a%20b | From=919000000017&To=14155550100&Text=JOB+PATNA&Type=sms&MessageUUID=ab12-cd&TotalRate=0 | QbX6b/EBkleeOjbj19+Q7TwkFNhmnQyyzOmY4eoRRS4=
          Hindi          | /sms/plivo | From=919000000017&To=14155550100&Text=%E0%A4%95%E0%A4%BE%E0%A4%AE&MessageUUID=ab13 | tZAGoLljHn+K/7lmelMt53Ntp96VYszw2MES5XIt9Sw=
          repeated keys  | /sms/plivo | b=2&a=1&b=10&b=2 | /FQwGon3O9Nlxv0r0nESd56mfeSP0hC9EoYbRoGQzLA=
          """)
  void aRequestIsSignedWithAddressQueryAndForm(
      String label, String uri, String form, String given) {
    assertThat(isOf(uri, form, NONCE, given)).isTrue();
    assertThat(isOf(uri, form, NONCE, "x," + given)).as("one of several").isTrue();
    assertThat(isOf(uri, form + "x", NONCE, given)).as("other words").isFalse();
    assertThat(isOf(uri, form, NONCE + "1", given)).as("another nonce").isFalse();
    assertThat(isOf(uri.replace("plivo", "plivo/x"), form, NONCE, given)).isFalse();
  }

  @Test
  void aRequestWithoutAFormIsSignedWithItsQuery() {
    String query = "ProQBNOpXUWBsV3dqAl6ZcJ2YbqALG+UTEuzEr7eB7A=";
    assertThat(isOf("/sms/plivo?" + FORM, "", NONCE, query)).isTrue();
    assertThat(isOf("/sms/plivo", "", NONCE, query)).isFalse();
    assertThat(isOf("/sms/plivo", "", NONCE, "MAV44JD+PSfpHIXd3c788odkloSkhR2+Pwg1EMc53GE="))
        .isTrue();
  }

  @Test
  void whatIsNoSignatureIsNone() {
    for (String given : new String[] {"", ",", PLAIN.substring(1), "अ"}) {
      assertThat(isOf("/sms/plivo", FORM, NONCE, given)).as(given).isFalse();
    }
  }

  private static boolean isOf(String uri, String form, String nonce, String given) {
    return new PlivoSeal(
            new Secret("a-made-up-token-of-32-letters-ab"), "https://pukar.example.org")
        .isOf(
            uri, form.isEmpty() ? Map.of() : Form.ofQuery(form).orElseThrow().all(), nonce, given);
  }
}
