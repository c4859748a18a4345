package org.pukar.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;

/// What a backup holds, as its `backup.json` tells it. Immutable.
///
/// @param format of the file; this program knows [#FORMAT]
/// @param schema version of the migrations that made the tables
/// @param takenAt ISO 8601, UTC
record Contents(
    int format, String schema, String takenAt, List<Table> tables, List<Sequence> sequences) {
  static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  /// @param columns in the order of the rows' fields
  /// @param sha256 of the rows as they are in the file before packing, in hexadecimal
  record Table(String name, List<String> columns, long rows, String sha256) {
    /// Where its rows are in the file: PostgreSQL's COPY, text format, UTF-8.
    String entry() {
      return "tables/" + name + ".copy";
    }
  }

  /// @param last the value given last, or if not called the one to be given first
  record Sequence(String name, long last, boolean called) {}

  byte[] json() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  static Contents parse(byte[] json) throws IOException {
    JsonNode tree = JSON.readTree(json);
    int format = tree.path("format").asInt();
    if (format != FORMAT) {
      throw new BackupException(
          "The backup is of the format "
              + tree.path("format").asText("?")
              + ", which this Pukar does not know: restore it with a newer one.");
    }
    return JSON.treeToValue(tree, Contents.class);
  }

  /// Zero for a table that it does not have.
  long rowsOf(String table) {
    return tables.stream().filter(t -> t.name().equals(table)).mapToLong(Table::rows).sum();
  }

  /// A line for each table.
  String inWords() {
    StringBuilder lines = new StringBuilder();
    tables.forEach(t -> lines.append("  %-24s %,d%n".formatted(t.name(), t.rows())));
    return lines.toString();
  }
}
