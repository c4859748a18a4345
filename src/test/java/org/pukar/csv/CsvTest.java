package org.pukar.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class CsvTest {
  @TempDir Path folder;

  @Test
  void cellsAreKnownByTheirColumns() throws IOException {
    var rows =
        Csv.read(file("code,name,note\n7,\"Delhi, the \"\"old\"\" one\",\n8,\"\"\"\",\"\"\n"));

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().number("code")).isEqualTo(7);
    assertThat(rows.getFirst().text("name")).isEqualTo("Delhi, the \"old\" one");
    assertThat(rows.getFirst().text("note")).isEmpty();
    assertThat(rows.getLast().text("name")).isEqualTo("\"");
    assertThat(Csv.read(file("code,name\n"))).isEmpty();
    assertThat(Csv.read(file(""))).isEmpty();
  }

  @Test
  void aMistakeIsNamedWithItsLine() throws IOException {
    assertThatThrownBy(() -> Csv.read(file("a,b\n1,2\n1\n")))
        .isInstanceOf(CsvException.class)
        .hasMessage("table.csv:3: expected 2 cells, found 1");
    assertThatThrownBy(() -> Csv.read(file("a\n\"1\n")))
        .hasMessage("table.csv:2: a quote is not closed");
    assertThatThrownBy(() -> Csv.read(folder.resolve("none.csv")))
        .isInstanceOf(UncheckedIOException.class);
    var row = Csv.read(file("a\nx\n")).getFirst();
    assertThatThrownBy(() -> row.number("a"))
        .hasMessage("table.csv:2: a should be a whole number, found x");
    assertThatThrownBy(() -> row.text("b")).hasMessage("table.csv:2: there is no column b");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), content);
  }
}
