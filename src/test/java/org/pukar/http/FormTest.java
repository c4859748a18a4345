package org.pukar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.Property;

class FormTest {
  private static final byte[] SIGNS = "%%%%&&==++*aZ09fF ".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain                  | a=b           | b
          a space                | a=b+c         | 'b c'
          percent                | a=%2B%26%3D%25| +&=%
          lower case hex         | a=%e0%a4%85   | अ
          several equal signs    | a=b=c         | b=c
          the first of two       | a=b&a=c       | b
          an encoded name        | %61=b         | b
          nothing between signs  | &&a=b&&       | b
          no name                | =x&a=b        | b
          no value               | a=            | ''
          no equal sign          | a             | ''
          raw UTF-8              | a=अ           | अ
          not UTF-8              | a=%FF         | \uFFFD
          NUL                    | a=x%00y       | x\u0000y
          """)
  void aFieldIsRead(String label, String body, String value) {
    assertThat(parse(body).flatMap(form -> form.find("a"))).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({"a=%", "a=%2", "a=%zz", "a=%2g", "%=b", "a=b&c=%", "a=%%41"})
  void aBrokenPercentSignIsRefused(String body) {
    assertThat(parse(body)).isEmpty();
  }

  @Test
  void aFieldThatIsNotThereIsNotTheEmptyOne() {
    Form form = parse("a=").orElseThrow();

    assertThat(form.find("a")).hasValue("");
    assertThat(form.find("b")).isEmpty();
    assertThat(form.find("")).isEmpty();
    assertThat(form.get("b")).isEmpty();
  }

  @Test
  void noBytesMakeItThrow() {
    Property.forAll(
        3000,
        FormTest::bytes,
        body -> Form.parse(body).ifPresent(form -> assertThat(form.find("")).isEmpty()));
  }

  /// Half of them signs that mean something, so that most bodies come near to being forms.
  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(64)];
    random.nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = random.nextBoolean() ? SIGNS[random.nextInt(SIGNS.length)] : bytes[i];
    }
    return bytes;
  }

  private static Optional<Form> parse(String body) {
    return Form.parse(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void allValuesOfAFieldAreThereForWhoNeedsThem() {
    Form form = Form.ofQuery("b=2&a=1&b=10&b=2&=x").orElseThrow();
    assertThat(form.all()).containsOnlyKeys("a", "b");
    assertThat(form.all().get("b")).containsExactly("2", "10", "2");
    assertThat(form.get("b")).isEqualTo("2");
  }
}
