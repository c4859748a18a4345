package org.pukar.text.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The tables of TS 23.038, as they stand in `tables.txt` beside this class. Immutable.
final class NationalTables {

  private static final NationalTables SHIPPED = shipped();

  private final Map<Integer, ShiftTable> locking = new TreeMap<>();
  private final Map<Integer, ShiftTable> single = new TreeMap<>();
  private final List<SevenBit> national = new ArrayList<>();

  private NationalTables(Iterator<String> lines) {
    while (lines.hasNext()) {
      String[] title = lines.next().split(" ", -1);
      int number = Integer.parseInt(title[1]);
      (title[0].equals("locking") ? locking : single).put(number, table(number, lines));
    }
    for (int number : single.keySet()) {
      if (number > 0) {
        addAlphabetsOf(number);
      }
    }
  }

  private static ShiftTable table(int number, Iterator<String> lines) {
    StringBuilder letters = new StringBuilder(ShiftTable.PLACES);
    while (letters.length() < ShiftTable.PLACES) {
      for (String code : lines.next().split(" ", -1)) {
        letters.append(code.equals(".") ? ShiftTable.EMPTY : (char) Integer.parseInt(code, 16));
      }
    }
    return new ShiftTable(number, letters.toString().toCharArray());
  }

  private void addAlphabetsOf(int number) {
    national.add(alphabetOf(0, number));
    if (locking.containsKey(number)) {
      national.add(alphabetOf(number, 0));
      national.add(alphabetOf(number, number));
    }
  }

  private SevenBit alphabetOf(int lockingNumber, int singleNumber) {
    return new SevenBit(known(locking, lockingNumber), known(single, singleNumber));
  }

  /// A table that nobody knows counts as the one of those who name none (TS 23.038, 6.2.1.2.4).
  private static ShiftTable known(Map<Integer, ShiftTable> tables, int number) {
    ShiftTable table = tables.getOrDefault(number, tables.get(0));
    if (table == null) {
      throw new IllegalStateException("no default table");
    }
    return table;
  }

  /// The alphabet that a header names by its tables; 0 names none.
  static SevenBit alphabet(int locking, int single) {
    return SHIPPED.alphabetOf(locking, single);
  }

  /// Every language's tables, each alone and both together. Tables of two languages are not mixed.
  static List<SevenBit> national() {
    return SHIPPED.national;
  }

  private static NationalTables shipped() {
    try (var bytes =
            Objects.requireNonNull(NationalTables.class.getResourceAsStream("tables.txt"));
        var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return new NationalTables(lines.lines().filter(line -> !line.startsWith("#")).iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
