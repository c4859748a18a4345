package org.pukar.trade;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pukar.csv.Csv;
import org.pukar.text.Language;

/// Reads the tables of trades and checks that they fit together. For one thread and one reading.
final class TradesReader {
  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

  /// A unit group of four digits, or an occupation in it of four more.
  private static final Pattern CODE = Pattern.compile("\\d{4}(\\.\\d{4})?");

  private static final List<String> NAMES =
      List.of("trade_en", "name_hi", "name_hi_roman", "name_or", "name_bn", "name_ml");

  private final Path folder;
  private final SequencedMap<String, TradeGroup> groups = new LinkedHashMap<>();
  private final Map<String, Csv.Row> labels = new HashMap<>();
  private final SequencedMap<Trade, List<String>> trades = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();

  TradesReader(Path folder) {
    this.folder = folder;
  }

  Trades read() {
    Csv.read(folder.resolve("groups.csv")).forEach(this::addGroup);
    Csv.read(folder.resolve("labels.csv")).forEach(this::addLabel);
    Csv.read(folder.resolve("trades.csv")).forEach(this::addTrade);
    for (Csv.Row row : labels.values()) {
      throw row.fault("no trade has the id " + row.text("id"));
    }
    return new Trades(List.copyOf(groups.values()), trades);
  }

  private void addGroup(Csv.Row row) {
    String within = row.text("within");
    TradeGroup whole = groups.get(within);
    if (!within.isEmpty() && (whole == null || !whole.within().isEmpty())) {
      throw row.fault("no undivided group above has the id " + within);
    }
    String id = newId(row);
    groups.put(id, new TradeGroup(id, within, Labels.read(row)));
  }

  private void addLabel(Csv.Row row) {
    if (labels.put(row.text("id"), row) != null) {
      throw row.fault("a second row has the id " + row.text("id"));
    }
  }

  private void addTrade(Csv.Row row) {
    String id = newId(row);
    String group = row.text("group");
    if (!groups.containsKey(group) || isDivided(group)) {
      throw row.fault("no undivided group has the id " + group);
    }
    Csv.Row label = labels.remove(id);
    if (label == null) {
      throw row.fault("labels.csv has no row for " + id);
    }
    trades.put(new Trade(id, group, code(row), Labels.read(label)), names(row, label));
  }

  private boolean isDivided(String group) {
    return groups.values().stream().anyMatch(part -> part.within().equals(group));
  }

  private String newId(Csv.Row row) {
    String id = row.text("id");
    if (!ID.matcher(id).matches()) {
      throw row.fault("an id is of small letters and hyphens, found " + id);
    }
    if (!ids.add(id)) {
      throw row.fault("a second row has the id " + id);
    }
    return id;
  }

  private static String code(Csv.Row row) {
    String code = row.text("nco2015_code");
    if (!CODE.matcher(code).matches()) {
      throw row.fault("nco2015_code should be like 7112 or 7112.0200, found " + code);
    }
    return code;
  }

  private static List<String> names(Csv.Row row, Csv.Row label) {
    Stream<String> shown =
        Stream.of(Language.values()).map(language -> label.text("label_" + language.code()));
    return Stream.concat(NAMES.stream().flatMap(column -> parts(row.text(column))), shown)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static Stream<String> parts(String cell) {
    return Stream.of(cell.split("\\|", -1));
  }
}
