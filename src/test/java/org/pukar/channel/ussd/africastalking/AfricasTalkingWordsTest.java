package org.pukar.channel.ussd.africastalking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.Gateway.WEBHOOK;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.GatewayTest;
import org.pukar.text.Language;

/// What a caller writes, whatever it is, comes through to the database as it was typed, but for
/// what nobody sees.
class AfricasTalkingWordsTest extends GatewayTest {
  private static final String CALLER = "+917000000911";

  @BeforeEach
  void forget() {
    gateway.forget();
    gateway.know(CALLER, Language.ENGLISH);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a space as plus     | Not+paid                          | Not paid
          a space as percent  | Not%20paid                        | Not paid
          a plus              | 100%2B50 rupees                   | 100+50 rupees
          a star              | 5*6 feet                          | 5*6 feet
          encoded stars       | %2A%2Anot paid%2A                 | **not paid*
          keys in the words   | 1*2*00*0 not paid                 | 1*2*00*0 not paid
          an ampersand        | he %26 I, a%3Db                   | he & I, a=b
          Hindi               | मज़दूरी नहीं                        | मज़दूरी नहीं
          not composed        | \u092E\u091C\u093C | \u092E\u091C\u093C
          a joiner            | \u0915\u094D\u200D\u0937 | \u0915\u094D\u200D\u0937
          a smiley            | help %F0%9F%98%80                 | help 😀
          NUL                 | not%00 paid                       | not paid
          escape and bell     | not%1B%07 paid                    | not paid
          two lines           | not%0D%0Apaid                     | not<newline>paid
          writing turned      | not %E2%80%AEpaid                 | not paid
          not UTF-8           | not %FF paid                      | not \uFFFD paid
          half of a smiley    | not %ED%A0%BD paid                | not \uFFFD paid
          halves as CESU-8    | %ED%A0%BD%ED%B8%80 a              | \uFFFD\uFFFD a
          SQL                 | '; DROP TABLE grievances; --       | '; DROP TABLE grievances; --
          a message's braces  | {number} {0} %25s ${x}            | {number} {0} %s ${x}
          markup              | <script>x</script>                | <script>x</script>
          """)
  void wordsComeThrough(String label, String sent, String kept) {
    String words = sent.replace(" ", "%20");
    hop("");
    hop("3");
    hop("3*1");
    hop("3*1*1");
    assertThat(hop("3*1*1*" + words)).startsWith("CON Which district");
    assertThat(hop("3*1*1*" + words + "*Ganjm")).startsWith("CON Ganjam, Odisha");
    assertThat(hop("3*1*1*" + words + "*Ganjm*1")).startsWith("END We have your complaint");

    assertThat(gateway.complaints(CALLER)).containsExactly(kept.replace("<newline>", "\n"));
  }

  private String hop(String text) {
    return gateway.post(WEBHOOK, "sessionId=s&phoneNumber=%2B917000000911&text=" + text).body();
  }
}
