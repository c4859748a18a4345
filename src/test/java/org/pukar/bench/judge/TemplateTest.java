package org.pukar.bench.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pukar.bench.talk.Kind;
import org.pukar.bench.talk.Phone;
import org.pukar.grievances.number.CaseNumbers;

class TemplateTest {
  private static final CaseNumbers NUMBERS = new CaseNumbers(input -> new byte[8]);
  private static final Phone ONE = phone("6000000001", 1);
  private static final Phone OTHER = phone("6000000002", 2);

  private static Phone phone(String number, long sequence) {
    return new Phone(Kind.ENGLISH, number, NUMBERS.number(sequence));
  }

  private static String status(Phone phone, String day) {
    return "END Complaint %s: since %s.".formatted(CaseNumbers.inThrees(phone.complaint()), day);
  }

  private static String filed(long sequence) {
    return "END Its number:\n%s\nKeep it.".formatted(inThrees(sequence));
  }

  private static String inThrees(long sequence) {
    return CaseNumbers.inThrees(NUMBERS.number(sequence));
  }

  @Test
  void aScreenIsRightToTheLetter() {
    Template menu = Template.of("CON Pukar\n1 Jobs", ONE);

    assertThat(menu.match("CON Pukar\n1 Jobs", OTHER).fits()).isTrue();
    assertThat(menu.match("CON Pukar\n1 Jobs\n", OTHER).fits()).isFalse();
    assertThat(menu.match("CON Pukar\n1 Job", OTHER).fits()).isFalse();
    assertThat(menu.match("END Pukar\n1 Jobs", OTHER).fits()).isFalse();
    assertThat(menu.match("", OTHER).fits()).isFalse();
  }

  @Test
  void aStatusMustHoldTheCallersOwnNumber() {
    Template status = Template.of(status(ONE, "22-11-2026"), ONE);

    assertThat(status.match(status(OTHER, "01-12-2026"), OTHER).fits()).isTrue();
    assertThat(status.match(status(ONE, "01-12-2026"), OTHER).fits()).isFalse();
    assertThat(status.match(status(OTHER, "01-12-26  "), OTHER).fits()).isFalse();
  }

  @Test
  void aComplaintFiledGetsAWellFormedNumberThatIsNotTheCallersOld() {
    Template filed = Template.of(filed(7), ONE);

    assertThat(filed.match(filed(9), OTHER).told()).isEqualTo(NUMBERS.number(9));
    assertThat(filed.match(filed(2), OTHER).fits()).isFalse();
    String mistyped = inThrees(9).substring(0, 10) + (inThrees(9).endsWith("0") ? "1" : "0");
    assertThat(filed.match("END Its number:\n" + mistyped + "\nKeep it.", OTHER).fits()).isFalse();
  }

  @Test
  void callersWhoHeardTheSameHaveEqualTemplates() {
    assertThat(Template.of(status(ONE, "22-11-2026"), ONE))
        .isEqualTo(Template.of(status(OTHER, "23-11-2026"), OTHER))
        .isNotEqualTo(Template.of(status(OTHER, "22-11-2026"), ONE));
  }
}
