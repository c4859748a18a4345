package org.pukar.jobs;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.pukar.HouseTest;
import org.pukar.RealScript;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;
import org.pukar.trade.Trades;

/// Tests in a house where no jobs are offered but a test's own.
public abstract class JobHouseTest extends HouseTest {
  protected static final String SURAT = "d459";
  protected static final String PUNE = "d490";
  protected static final Trades TRADES = Trades.read(RealScript.CONFIG.resolve("trades"));

  @BeforeEach
  void closeAllOffers() throws SQLException {
    house.stored().run("TRUNCATE jobs CASCADE");
  }

  protected static void offer(Made... jobs) {
    house.jobs().post(Stream.of(jobs).map(Made::build).toList());
  }

  protected static void agree(PhoneNumber phone, Language language) {
    house.callers().agree(phone, Purpose.SERVICE, new Notice(language, "agreed"), "earlier");
  }
}
