package org.pukar.trade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.pukar.spelling.Named;

/// All trades and their groups, in memory. Immutable; threads may share it.
public final class Trades {
  private final SequencedMap<String, TradeGroup> groups = new LinkedHashMap<>();
  private final SequencedMap<String, Trade> trades = new LinkedHashMap<>();
  private final Spellings spellings = new Spellings();

  /// @param groups in the order in which they are offered
  /// @param trades in the order in which they are offered, each with its names and spellings
  Trades(List<TradeGroup> groups, SequencedMap<Trade, List<String>> trades) {
    groups.forEach(group -> this.groups.put(group.id(), group));
    trades.forEach((trade, names) -> {
      this.trades.put(trade.id(), trade);
      names.forEach(name -> spellings.add(name, trade));
    });
  }

  /// Reads `groups.csv`, `trades.csv` and `labels.csv`.
  ///
  /// @throws java.io.UncheckedIOException if a file cannot be read
  /// @throws org.pukar.csv.CsvException if the tables do not fit together, with file and line
  public static Trades read(Path folder) {
    return new TradesReader(folder).read();
  }

  /// The groups that are no part of another.
  public List<TradeGroup> groups() {
    return parts("");
  }

  /// The parts of a group; none if it has trades only.
  public List<TradeGroup> parts(String group) {
    return groups.values().stream().filter(part -> part.within().equals(group)).toList();
  }

  /// All groups and parts.
  public Collection<TradeGroup> allGroups() {
    return groups.values();
  }

  /// The trades of a group with those of its parts, or of a part.
  public List<Trade> of(String group) {
    return trades.values().stream().filter(trade -> stands(trade, group)).toList();
  }

  private boolean stands(Trade trade, String group) {
    TradeGroup own = groups.get(trade.group());
    return trade.group().equals(group) || (own != null && own.within().equals(group));
  }

  /// The trades that whoever does this one may do too: the others of its part or group.
  public List<Trade> near(Trade trade) {
    List<Trade> near = new ArrayList<>(of(trade.group()));
    near.remove(trade);
    return near;
  }

  public Collection<Trade> all() {
    return trades.values();
  }

  public Optional<Trade> find(String id) {
    return Optional.ofNullable(trades.get(id));
  }

  /// All names of trades, in every spelling that is known: for whoever finds them within sentences.
  public List<Named<Trade>> names() {
    return spellings.names();
  }

  /// The trades that somebody may have meant who typed this, in Latin letters or an Indian script,
  /// well spelled or not.
  ///
  /// @return at most eight, the likeliest first; none if it fits nothing
  public List<Trade> search(String typed) {
    return spellings.search(typed);
  }
}
