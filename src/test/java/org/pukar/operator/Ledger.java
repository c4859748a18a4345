package org.pukar.operator;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pukar.House;
import org.pukar.Soak;
import org.pukar.phone.PhoneNumber;

/// What lies in PostgreSQL, to be compared with what callers did and were told. For one thread.
final class Ledger {
  private static final String NOBODY = "";

  private final House house;
  private final Map<String, List<String>> consents;
  private final Map<String, List<String>> callbacks;
  private final Map<String, List<String>> complaints;

  private Ledger(House house) throws SQLException {
    this.house = house;
    consents = read("SELECT caller_id, purpose FROM consents");
    callbacks = read("SELECT caller_id, state FROM callbacks");
    complaints = read("SELECT caller_id, number FROM grievances");
  }

  /// As it lies there now.
  static Ledger of(House house) throws SQLException {
    return new Ledger(house);
  }

  private Map<String, List<String>> read(String query) throws SQLException {
    Map<String, List<String>> rows = new HashMap<>();
    List<String> cells = house.stored().cells(query);
    for (int i = 0; i < cells.size(); i += 2) {
      rows.computeIfAbsent(cells.get(i), _ -> new ArrayList<>()).add(cells.get(i + 1));
    }
    return rows;
  }

  /// What is wrong with this caller's rows, which is counted too.
  List<String> audit(SimulatedCaller caller) {
    String id = id(caller);
    List<String> numbers = complaints.getOrDefault(id, List.of());
    List<String> wrong = new ArrayList<>();
    count("consents", consents.getOrDefault(id, List.of()), caller.rows().consents(), wrong);
    count("callbacks", callbacks.getOrDefault(id, List.of()), caller.rows().callbacks(), wrong);
    count("complaints", numbers, caller.rows().complaints(), wrong);
    List<String> lost = new ArrayList<>(caller.told());
    lost.removeAll(numbers);
    if (!lost.isEmpty()) {
      Soak.LOST.count(lost.size());
      wrong.add("told but not stored: " + lost);
    }
    return wrong;
  }

  private String id(SimulatedCaller caller) {
    return house
        .callers()
        .find(PhoneNumber.caller(caller.phone()).orElseThrow())
        .map(known -> known.id().toString())
        .orElse(NOBODY);
  }

  private static void count(String what, List<String> rows, int expected, List<String> wrong) {
    int more = rows.size() - expected;
    if (more != 0) {
      (more < 0 ? Soak.LOST : Soak.DOUBLE).count(Math.abs(more));
      wrong.add("%d %s instead of %d".formatted(rows.size(), what, expected));
    }
  }
}
