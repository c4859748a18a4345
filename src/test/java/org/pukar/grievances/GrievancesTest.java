package org.pukar.grievances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Complaints that become cases: once, sealed, and known to their own phone only.
class GrievancesTest extends HouseTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+917000000211");
  private static final PhoneNumber OTHER = new PhoneNumber("+917000000212");
  private static final String WORDS = "ठेकेदार Ramlal";

  @BeforeEach
  void prepare() throws SQLException {
    agree(PHONE);
    agree(OTHER);
  }

  @Test
  void aNewOneHasANumberThatIsWellFormed() {
    Filed filed = file("once");

    assertThat(filed).isInstanceOf(Filed.New.class);
    assertThat(CaseNumbers.isWellFormed(filed.number())).isTrue();
  }

  @Test
  void theSameDeedAgainIsTheSameCase() throws SQLException {
    Filed first = file("once");

    assertThat(file("once")).isEqualTo(new Filed.Known(first.number()));
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void theSameDeedAtOnceIsOneCase() throws SQLException {
    Set<String> numbers = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        threads.execute(() -> numbers.add(file("once").number()));
      }
    }

    assertThat(numbers).hasSize(1);
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void otherDeedsHaveOtherNumbers() {
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      numbers.add(file("deed " + i).number());
    }

    assertThat(numbers).hasSize(20);
  }

  @Test
  void itIsFoundFromItsPhoneOnly() {
    String number = file("once").number();

    assertThat(house.grievances().find(number, PHONE).orElseThrow().state()).isEqualTo("received");
    assertThat(house.grievances().find(number, OTHER)).isEmpty();
    assertThat(house.grievances().find(number, new PhoneNumber("+917000000213"))).isEmpty();
    assertThat(house.grievances().find("123456789", PHONE)).isEmpty();
  }

  @Test
  void whoDidNotAgreeHasNothingFiled() throws SQLException {
    Complaint complaint = complaint(new PhoneNumber("+917000000213"), "once");

    assertThatThrownBy(() -> house.grievances().file(complaint))
        .isInstanceOf(IllegalStateException.class)
        .message()
        .doesNotContain("7000000213", "Ramlal");
    assertThat(house.stored().rows()).doesNotContainKey("grievances");
    assertThat(complaint.toString()).doesNotContain("7000000213", "Ramlal");
  }

  @Test
  void itsWordsAreSealedUnderTheCallersKeyAndBoundToTheirRow() throws SQLException {
    file("once");
    List<String> row = house.stored().cells("SELECT id, words FROM grievances");

    byte[] plain =
        house
            .callers()
            .find(PHONE)
            .orElseThrow()
            .key()
            .open(
                row.get(1).getBytes(StandardCharsets.ISO_8859_1),
                ("grievance " + row.getFirst()).getBytes(StandardCharsets.UTF_8));

    assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo(WORDS);
    assertThat(house.stored().found("Ramlal", "ठेकेदार R", "7000000211")).isEmpty();
  }

  private static void agree(PhoneNumber phone) {
    Notice notice = new Notice(Language.HINDI, "agreed");
    house.callers().agree(phone, Purpose.SERVICE, notice, "session");
  }

  private static Filed file(String onceKey) {
    return house.grievances().file(complaint(PHONE, onceKey));
  }

  private static Complaint complaint(PhoneNumber phone, String onceKey) {
    Category wages = house.categories().find("W").orElseThrow();
    return new Complaint(
        phone, wages, WORDS, Optional.empty(), "d362", "ussd", "africastalking", onceKey);
  }
}
