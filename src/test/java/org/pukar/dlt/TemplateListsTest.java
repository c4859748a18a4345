package org.pukar.dlt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.dlt.Listed.fitting;
import static org.pukar.dlt.Listed.id;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Ground;
import org.pukar.db.Database;

class TemplateListsTest {
  private static final String OTHER = "1101000000000000008";

  private Database database;

  @BeforeEach
  void open() throws SQLException {
    database = Ground.fresh().database(2);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aListIsTakenAndSeenByOtherNodes() {
    Templates other = Templates.load(database, List.of(), VariableKind.Whitelist.UNKNOWN);

    TemplateLists.Report report =
        take(
            line(1, Listed.ENTITY, "\"Hi {#var#}, it's \"\"you\"\"\""),
            "",
            line(2, Listed.ENTITY, "नमस्ते\\n{#var#}"));

    assertThat(report).isEqualTo(new TemplateLists.Report(2, List.of()));
    assertThat(fitting(other, "नमस्ते\nA")).isZero();
    other.refresh();
    assertThat(fitting(other, "नमस्ते\nA")).isEqualTo(2);
    assertThat(
            fitting(
                Templates.load(database, List.of(), VariableKind.Whitelist.UNKNOWN),
                "Hi A, it's \"you\""))
        .isEqualTo(1);
  }

  @Test
  void aNewListStandsInThePlaceOfItsEntitysOldOne() {
    take(line(1, Listed.ENTITY, "One"), line(2, Listed.ENTITY, "Two"), line(3, OTHER, "Three"));
    Templates templates = Templates.load(database, List.of(), VariableKind.Whitelist.UNKNOWN);

    take(line(2, Listed.ENTITY, "Two again"), line(4, Listed.ENTITY, "Four"));
    templates.refresh();

    assertThat(fitting(templates, "One")).isZero();
    assertThat(fitting(templates, "Two")).isZero();
    assertThat(fitting(templates, "Two again")).isEqualTo(2);
    assertThat(fitting(templates, "Three")).isEqualTo(3);
    assertThat(fitting(templates, "Four")).isEqualTo(4);
  }

  @Test
  void aListWithWrongLinesIsNotTakenAndEachOfThemIsNamed() {
    take(line(1, Listed.ENTITY, "One"));

    TemplateLists.Report report =
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
            fault(3, "its id stands in line 2 already"),
            fault(4, "it has 3 cells instead of 6"),
            fault(5, "its entity has not 19 digits"),
            fault(6, "a quote is not closed"),
            fault(7, "it has a variable of no known kind"),
            fault(8, "its category is none of P, S, T and G"));
    Templates templates = Templates.load(database, List.of(), VariableKind.Whitelist.UNKNOWN);
    assertThat(fitting(templates, "One")).isEqualTo(1);
    assertThat(fitting(templates, "Two")).isZero();
  }

  @Test
  void aFileThatIsNoListIsSaidToBeNone() {
    assertThat(takeAll(List.of("id,words", "1,One")).faults())
        .containsExactly(fault(1, "it should be template,entity,header,category,language,words"));
    assertThat(takeAll(List.of()).faults()).hasSize(1);
    assertThat(take().faults()).containsExactly(fault(1, "no template stands below it"));
    assertThat(new TemplateLists(database).take(new byte[] {'a', (byte) 0xE9, '\n'}).faults())
        .extracting(TemplateLists.Fault::line)
        .containsExactly(1);
  }

  private TemplateLists.Report take(String... lines) {
    List<String> all = new ArrayList<>(List.of("template,entity,header,category,language,words"));
    all.addAll(List.of(lines));
    return takeAll(all);
  }

  private TemplateLists.Report takeAll(List<String> lines) {
    return new TemplateLists(database)
        .take(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static String line(int number, String entity, String words) {
    return id(number) + "," + entity + ",PUKARX,S,hi," + words;
  }

  private static TemplateLists.Fault fault(int line, String detail) {
    return new TemplateLists.Fault(line, detail);
  }
}
