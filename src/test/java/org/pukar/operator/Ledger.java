package org.pukar.operator;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pukar.House;
import org.pukar.Soak;
import org.pukar.phone.PhoneNumber;

/// Compares what lies in PostgreSQL with what callers did and were told. For one thread.
final class Ledger {
  private final House house;
  private final List<String> wrong = new ArrayList<>();

  private Ledger(House house) {
    this.house = house;
  }

  /// What is wrong with this caller's rows.
  static List<String> audit(House house, SimulatedCaller caller) throws SQLException {
    Ledger ledger = new Ledger(house);
    ledger.audit(caller);
    return ledger.wrong;
  }

  private void audit(SimulatedCaller caller) throws SQLException {
    Scenario.Rows rows = caller.scenario().rows();
    String id =
        house
            .callers()
            .find(PhoneNumber.caller(caller.phone()).orElseThrow())
            .map(c -> c.id().toString())
            .orElse("00000000-0000-0000-0000-000000000000");
    count("consents", id, rows.consents());
    count("callbacks", id, rows.callbacks());
    count("grievances", id, rows.complaints());
    List<String> stored =
        house
            .stored()
            .cells("SELECT number FROM grievances WHERE caller_id = '%s' ORDER BY 1".formatted(id));
    for (String told : caller.numbers().told()) {
      if (!stored.contains(told)) {
        Soak.LOST.count(1);
        wrong.add("told but not stored: " + told);
      }
    }
  }

  private void count(String table, String id, int expected) throws SQLException {
    String count = "SELECT count(*) FROM %s WHERE caller_id = '%s'".formatted(table, id);
    int found = Integer.parseInt(house.stored().cells(count).getFirst());
    if (found != expected) {
      (found < expected ? Soak.LOST : Soak.DOUBLE).count(Math.abs(found - expected));
      wrong.add("%d %s instead of %d".formatted(found, table, expected));
    }
  }
}
