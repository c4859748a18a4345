package org.pukar.bench.many;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.pukar.callers.Callers;
import org.pukar.keys.DataKey;
import org.pukar.keys.Keys;

/// Made-up callers who agreed to our service, kept from one run to the next: their phones are
/// counted from [#FIRST] on. One thread.
public final class Crowd {
  /// The ten digits of the first; far from those that demo data has.
  public static final long FIRST = 7_100_000_000L;

  private static final int AT_ONCE = 5_000;

  private final String url;
  private final Keys keys;

  /// @param url signs in as the owner of the tables
  /// @param keys the gateway's file of keys
  public Crowd(String url, Path keys) {
    this.url = url;
    this.keys = Keys.read(keys);
  }

  /// Makes those who are still missing, sealed as the gateway seals them.
  ///
  /// @return how many were missing
  public int make(int wanted) throws SQLException {
    try (CrowdStore store = new CrowdStore(url)) {
      int there = store.count();
      for (int from = there; from < wanted; from += AT_ONCE) {
        List<CrowdStore.Row> rows = new ArrayList<>();
        IntStream.range(from, Math.min(wanted, from + AT_ONCE)).forEach(n -> rows.add(row(n)));
        store.insert(rows);
      }
      if (there < wanted) {
        store.analyze();
      }
      return Math.max(0, wanted - there);
    }
  }

  private CrowdStore.Row row(int n) {
    UUID id = UUID.randomUUID();
    String phone = phone(n);
    DataKey key = keys.newDataKey(Callers.context(id));
    byte[] sealed = key.seal(phone.getBytes(StandardCharsets.UTF_8), Callers.context(id));
    return new CrowdStore.Row(id, keys.phoneIndex(phone), sealed, key.wrapped());
  }

  private static String phone(int n) {
    return "+91" + (FIRST + n);
  }

  /// A list of so many of them, as staff bring one.
  public static String csv(int count) {
    StringBuilder csv = new StringBuilder("phone\n");
    IntStream.range(0, count).forEach(n -> csv.append(phone(n)).append('\n'));
    return csv.toString();
  }
}
