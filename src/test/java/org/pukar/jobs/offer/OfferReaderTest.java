package org.pukar.jobs.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.Ground;
import org.pukar.RealScript;
import org.pukar.VirtualClock;
import org.pukar.jobs.Wage;
import org.pukar.phone.PhoneNumber;
import org.pukar.place.Shipped;
import org.pukar.trade.Trades;

/// What can be wrong with a posted job, and with a table of them.
class OfferReaderTest {
  private static final OfferReader READER =
      new OfferReader(
          Trades.read(RealScript.CONFIG.resolve("trades")),
          Shipped.PLACES,
          () -> new UUID(0, 1),
          VirtualClock.at(Ground.NOW));

  private static final String HEAD =
      "trade,district,rupees,per,food,stay,from,to,seats,employer,phone,reference\n";
  private static final String ROW =
      "mason,d459,850,day,true,false,2026-12-01,2027-03-01,4,Namuna Builders,9876543210,";

  static Map<String, String> job() {
    Map<String, String> job = new HashMap<>();
    job.putAll(Map.of("trade", "mason", "district", "d459", "rupees", "850", "per", "day"));
    job.putAll(Map.of("food", "true", "stay", "false", "from", "2026-12-01", "to", "2027-03-01"));
    job.putAll(Map.of("seats", "4", "employer", "Namuna Builders"));
    return job;
  }

  @Test
  void aJobIsReadAsItIsPosted() {
    Map<String, String> fields = job();
    fields.put("phone", "9876543210");
    Offer offer = ((Reading.Good<Offer>) READER.read(fields)).value();

    assertThat(offer.job().trade()).isEqualTo("mason");
    assertThat(offer.job().wage()).isEqualTo(new Wage(85_000, Wage.Per.DAY));
    assertThat(offer.phone()).contains(new PhoneNumber("+919876543210"));
    assertThat(offer.toString()).doesNotContain("98765");
  }

  @ParameterizedTest
  @CsvSource({
    "trade, astronaut",
    "trade, ''",
    "district, s24",
    "district, Surat",
    "rupees, 0",
    "rupees, 100000",
    "rupees, 8.5",
    "per, week",
    "food, yes",
    "stay, ''",
    "from, 01-12-2026",
    "from, 2026-13-01",
    "to, 2026-11-30",
    "to, 2026-11-21",
    "seats, 0",
    "seats, 1000",
    "employer, ABCDEFGHIJKLMNOPQRSTUVWXY",
    "employer, ठेकेदार",
    "phone, 12345",
    "reference, 12345678901234567890123456789012345678901234567890123456789012345"
  })
  void aWrongFieldIsNamed(String field, String text) {
    Map<String, String> fields = job();
    fields.put(field, text);

    assertThat(faults(READER.read(fields))).extracting(Fault::field).containsExactly(field);
  }

  @Test
  void everyWrongFieldIsTold() {
    assertThat(faults(READER.read(Map.of("wages", "1"))))
        .extracting(Fault::field)
        .containsExactly(
            "",
            "trade",
            "district",
            "rupees",
            "per",
            "food",
            "stay",
            "from",
            "to",
            "seats",
            "employer");
  }

  @Test
  void aTableIsReadWhole() {
    var read = new OfferTable(READER).read("\uFEFF" + HEAD + ROW + "\r\n" + ROW + "b-2\r\n");

    assertThat(read).isInstanceOfSatisfying(Reading.Good.class, good -> {});
    assertThat(((Reading.Good<List<Offer>>) read).value())
        .extracting(Offer::reference)
        .containsExactly("", "b-2");
  }

  @Test
  void everyWrongLineOfATableIsNamed() {
    String table =
        HEAD
            + ROW
            + "a-1\n"
            + ROW.replace("mason", "juggler")
            + "\n"
            + "mason,d459\n"
            + "\"mason,d459\n"
            + ROW
            + "a-1\n"
            + ROW.replace("850", "x").replace("true", "maybe")
            + "\n";

    assertThat(faults(new OfferTable(READER).read(table)))
        .extracting(fault -> fault.line() + " " + fault.field())
        .containsExactly("3 trade", "4 ", "5 ", "6 reference", "7 rupees", "7 food");
  }

  @Test
  void aTableWithOtherColumnsIsRefused() {
    OfferTable table = new OfferTable(READER);

    assertThat(faults(table.read("trade,trade,wages\nmason,mason,1\n")))
        .extracting(Fault::detail)
        .contains(
            "There is no column district.",
            "Column 3 is no field of a job.",
            "A column stands twice.");
    assertThat(faults(table.read(""))).hasSize(1);
    assertThat(faults(table.read(HEAD))).hasSize(1);
    assertThat(faults(table.read("\"trade\n1\n"))).extracting(Fault::line).containsExactly(1);
  }

  private static <T> List<Fault> faults(Reading<T> read) {
    assertThat(read).isInstanceOf(Reading.Bad.class);
    return ((Reading.Bad<T>) read).faults();
  }
}
