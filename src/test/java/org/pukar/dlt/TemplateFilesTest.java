package org.pukar.dlt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pukar.dlt.Listed.fitting;
import static org.pukar.dlt.Listed.id;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Ground;
import org.pukar.db.Database;

class TemplateFilesTest {
  private static final String OTHER = "1101000000000000008";

  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open() throws SQLException {
    database = Database.open(Ground.fresh().databaseUrl(), 2, new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aListIsTakenAndSeenByOtherNodes() throws IOException {
    Templates other = Templates.load(database, VariableKind.Whitelist.UNKNOWN);

    TemplateFiles.Report report =
        take(
            line(1, Listed.ENTITY, "\"Hi {#var#}, it's \"\"you\"\"\""),
            "",
            line(2, Listed.ENTITY, "नमस्ते\\n{#var#}"));

    assertThat(report).isEqualTo(new TemplateFiles.Report(2, List.of()));
    assertThat(fitting(other, "नमस्ते\nA")).isZero();
    other.refresh();
    assertThat(fitting(other, "नमस्ते\nA")).isEqualTo(2);
    assertThat(
            fitting(Templates.load(database, VariableKind.Whitelist.UNKNOWN), "Hi A, it's \"you\""))
        .isEqualTo(1);
  }

  @Test
  void aNewListStandsInThePlaceOfItsEntitysOldOne() throws IOException {
    take(line(1, Listed.ENTITY, "One"), line(2, Listed.ENTITY, "Two"), line(3, OTHER, "Three"));
    Templates templates = Templates.load(database, VariableKind.Whitelist.UNKNOWN);

    take(line(2, Listed.ENTITY, "Two again"), line(4, Listed.ENTITY, "Four"));
    templates.refresh();

    assertThat(fitting(templates, "One")).isZero();
    assertThat(fitting(templates, "Two")).isZero();
    assertThat(fitting(templates, "Two again")).isEqualTo(2);
    assertThat(fitting(templates, "Three")).isEqualTo(3);
    assertThat(fitting(templates, "Four")).isEqualTo(4);
  }

  @Test
  void aListWithWrongLinesIsNotTakenAndEachOfThemIsNamed() throws IOException {
    take(line(1, Listed.ENTITY, "One"));

    TemplateFiles.Report report =
        take(
            line(2, Listed.ENTITY, "Two"),
            line(2, Listed.ENTITY, "Two again"),
            "1,2,3",
            line(3, "12", "Three"),
            line(4, Listed.ENTITY, "\"Four"),
            line(5, Listed.ENTITY, "{#what#}"),
            line(6, Listed.ENTITY, "Six").replace(",S,", ",X,"));

    assertThat(report.taken()).isZero();
    assertThat(report.faults())
        .containsExactly(
            "line 3: its id stands in line 2 already",
            "line 4: it has 3 cells instead of 6",
            "line 5: its entity has not 19 digits",
            "line 6: a quote is not closed",
            "line 7: it has a variable of no known kind",
            "line 8: its category is none of P, S, T and G");
    Templates templates = Templates.load(database, VariableKind.Whitelist.UNKNOWN);
    assertThat(fitting(templates, "One")).isEqualTo(1);
    assertThat(fitting(templates, "Two")).isZero();
  }

  @Test
  void aFileThatIsNoListIsSaidToBeNone() throws IOException {
    assertThat(takeAll(List.of("id,words", "1,One")).faults())
        .containsExactly("line 1: it should be template,entity,header,category,language,words");
    assertThat(takeAll(List.of()).faults()).hasSize(1);
    assertThat(take().faults()).containsExactly("line 1: no template stands below it");
    Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'a', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> new TemplateFiles(database).take(latin))
        .isInstanceOf(CharacterCodingException.class);
  }

  private TemplateFiles.Report take(String... lines) throws IOException {
    List<String> all = new ArrayList<>(List.of("template,entity,header,category,language,words"));
    all.addAll(List.of(lines));
    return takeAll(all);
  }

  private TemplateFiles.Report takeAll(List<String> lines) throws IOException {
    return new TemplateFiles(database).take(Files.write(folder.resolve("list.csv"), lines));
  }

  private static String line(int number, String entity, String words) {
    return id(number) + "," + entity + ",PUKARX,S,hi," + words;
  }
}
