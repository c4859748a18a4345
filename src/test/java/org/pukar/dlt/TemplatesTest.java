package org.pukar.dlt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pukar.dlt.Listed.fitting;
import static org.pukar.dlt.Listed.reason;
import static org.pukar.dlt.Listed.templates;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.Property;
import org.pukar.outbox.link.Registered;

class TemplatesTest {

  @Test
  void whatFitsIsToldWithItsRegistration() {
    assertThat(templates("Your number: {#numeric#}.").fit("Your number: 123."))
        .isEqualTo(
            new Fit.Fits(new Registered(Listed.ENTITY, "1007000000000000001", "PUKARX", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "{#var#},123456789012345678901234567890,true",
    "{#var#},1234567890123456789012345678901,false",
    "{#var#},काम की ख़बर: ₹,true",
    "{#var#},'',true",
    "{#numeric#},0123456789,true",
    "{#numeric#},12a,false",
    "{#numeric#},१२,false",
    "{#numeric#},'',false",
    "{#numeric#}{#numeric#},12345678901234567890123456789012345678901,true",
    "{#numeric#}{#numeric#},1,false",
    "{#alphanumeric#},ABC123,true",
    "{#alphanumeric#},A B,false",
    "{#alphanumeric#},राम,false",
    "{#alphanumeric#}{#numeric#},abc7,true",
    "{#url#},https://pukar.example/a?b=1,true",
    "{#url#},pukar.example,true",
    "{#url#},no link,false",
    "{#urlott#},play.example/app,true",
    "{#cbn#},1800 123 456,true",
    "{#cbn#},+911234567890,true",
    "{#cbn#},call me,false",
    "{#email#},help@pukar.example,true",
    "{#email#},help at pukar,false"
  })
  void aGapHoldsWhatItsKindMay(String gap, String value, boolean holds) {
    assertThat(fitting(templates("Say " + gap + "!"), "Say " + value + "!") == 1).isEqualTo(holds);
  }

  @Test
  void aValueMayHoldTheWordsThatFollowIt() {
    Templates templates = templates("{#var#}, {#var#}, {#numeric#}");

    assertThat(fitting(templates, "a, b, c, 1, 2")).isEqualTo(1);
    assertThat(fitting(templates, "a, b, c, 1, x")).isZero();
  }

  @Test
  void fixedWordsAreExactlyThose() {
    Templates templates = templates("Namaste {#var#}, call us.");

    assertThat(fitting(templates, "Namaste A, call us.")).isEqualTo(1);
    assertThat(fitting(templates, "namaste A, call us.")).isZero();
    assertThat(fitting(templates, "Namaste A, call us. ")).isZero();
    assertThat(fitting(templates, "Namaste A,  call us.")).isZero();
  }

  @Test
  void ofSeveralTheOneWithMostFixedLettersIsTaken() {
    Templates templates =
        templates("{#var#} told {#var#}", "We told {#var#}", "{#var#}", "We told {#var#}", "We t");

    assertThat(fitting(templates, "We told you")).isEqualTo(2);
    assertThat(fitting(templates, "They told you")).isEqualTo(1);
    assertThat(fitting(templates, "Something else")).isEqualTo(3);
  }

  @Test
  void templatesWithoutAFixedBeginningAreFoundByTheirEnding() {
    assertThat(fitting(templates("{#numeric#} is your code."), "12 is your code.")).isEqualTo(1);
  }

  @Test
  void aMisfitSaysWhichVariableIsTooLongOrHoldsWhatItMayNot() {
    Templates templates = templates("Dear {#var#}, pay {#numeric#} to {#var#}{#var#}.");

    assertThat(reason(templates, "Dear A, pay ten to B."))
        .isEqualTo(
            "variable 2 filled with what {#numeric#} may not hold, template 1007000000000000001");
    assertThat(reason(templates, "Dear A, pay 10 to " + "B".repeat(61) + "."))
        .startsWith("variables 3 to 4 longer than 60 letters");
    assertThat(reason(templates, "Dear " + "A".repeat(31) + ", pay ten to B."))
        .startsWith("variable 1 longer than 30 letters");
    assertThat(reason(templates, "Hello")).isEqualTo("nothing like it is registered");
    assertThat(reason(templates, "Dear A, pay.")).isEqualTo("nothing like it is registered");
  }

  @Test
  void aMisfitQuotesNothingOfTheText() {
    Property.forAll(
        200,
        random -> "Dear " + secret(random) + ", " + secret(random) + " is " + secret(random),
        text ->
            assertThat(reason(templates("Dear {#numeric#}, {#var#} is {#url#}"), text))
                .doesNotContain("xyz"));
  }

  private static String secret(Random random) {
    return "xyz".repeat(1 + random.nextInt(20));
  }

  @Test
  void whatIsMadeFromATemplateFitsIt() {
    Property.forAll(
        500,
        random -> random.ints(1 + random.nextInt(6), 0, 4).boxed().toList(),
        pieces -> {
          String words = said(pieces, "{#var#}", "{#numeric#}");
          assertThat(fitting(templates(words), said(pieces, "a, b", "12"))).isEqualTo(1);
        });
  }

  private static String said(List<Integer> pieces, String var, String numeric) {
    StringBuilder text = new StringBuilder();
    for (int piece : pieces) {
      text.append(List.of(var, numeric, ", ", "b").get(piece));
    }
    return text.toString();
  }

  @Test
  void aTextThatAlmostFitsIsRefusedSoon() {
    Templates templates = templates("{#var#} ".repeat(30) + "end");

    assertThat(fitting(templates, "a ".repeat(200) + "end.")).isZero();
    assertThat(fitting(templates, "a ".repeat(30) + "end")).isEqualTo(1);
    assertThat(fitting(templates("x{#var#} {#numeric#}".repeat(12)), "xa 1 ".repeat(60))).isZero();
  }

  @Test
  void aTemplateIsWhatNetworksRegister() {
    assertThatThrownBy(() -> template("123", "PUKARX", "hi", "Words")).hasMessageContaining("id");
    assertThatThrownBy(() -> template(Listed.id(1), "PU KAR", "hi", "Words"))
        .hasMessageContaining("header");
    assertThatThrownBy(() -> template(Listed.id(1), "PUKARX", "Hindi", "Words"))
        .hasMessageContaining("language");
    assertThatThrownBy(() -> template(Listed.id(1), "PUKARX", "hi", "Words {#name#}"))
        .hasMessageContaining("variable");
    assertThatThrownBy(() -> template(Listed.id(1), "PUKARX", "hi", " "))
        .hasMessageContaining("no words");
  }

  private static Template template(String id, String header, String language, String words) {
    return new Template(id, Listed.ENTITY, header, Template.Category.S, language, words);
  }

  /// The digest is an operator's published example.
  @Test
  void aChainIsTheHashOfItsIds() {
    assertThat(Chain.hash(List.of("1401778070000018542", "1707167205648943173")))
        .isEqualTo("9c70f8165e4cadbb1965d9d105d5543c3ade38aa74dac1b58a76faeec3b413bc");
  }

  @Test
  void aPortalsHashIsTakenAsItIs() {
    String hash = "9c70f8165e4cadbb1965d9d105d5543c3ade38aa74dac1b58a76faeec3b413bc";

    assertThat(new Chain("1707167205648943173").hash("1401778070000018542")).isEqualTo(hash);
    assertThat(new Chain(hash).hash("1401778070000018542")).isEqualTo(hash);
    assertThat(new Chain("").hash("1401778070000018542")).isEmpty();
    assertThat(new Chain("1707167205648943173, 1202000000000000001").hash("1401778070000018542"))
        .isEqualTo(
            Chain.hash(
                List.of("1401778070000018542", "1707167205648943173", "1202000000000000001")));
    assertThatThrownBy(() -> new Chain("our telemarketer"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "{#url#},https://pukar.example/j/7,true",
    "{#url#},pukar.example,true",
    "{#url#},pukar.example.evil.example/j,false",
    "{#url#},other.example/pukar.example,false",
    "{#urlott#},bit.example/pukar?x,true",
    "{#urlott#},bit.example/pukarx,false",
    "{#cbn#},1800 123 456,true",
    "{#cbn#},+91 70000 00911,true",
    "{#cbn#},07000000911,true",
    "{#cbn#},7000000912,false",
    "{#var#},other.example,true"
  })
  void linksAndNumbersMustBeOfThoseThatWereRegistered(String gap, String value, boolean holds) {
    VariableKind.Whitelist registered =
        new VariableKind.Whitelist(
            List.of("pukar.example", "bit.example/pukar"), List.of("1800123456", "+917000000911"));
    Registry registry = new Registry(List.of(Listed.template(1, "Say " + gap + "!")), registered);
    String text = "Say " + value + "!";

    assertThat(registry.fitting(text).isPresent()).isEqualTo(holds);
    if (!holds) {
      assertThat(registry.fault(text))
          .hasValueSatisfying(fault ->
              assertThat(fault).contains("not registered for " + gap).doesNotContain(value));
    }
  }
}
