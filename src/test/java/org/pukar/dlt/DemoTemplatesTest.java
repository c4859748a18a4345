package org.pukar.dlt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.RealScript;
import org.pukar.dlt.demo.DemoTemplates;
import org.pukar.text.Budget;

class DemoTemplatesTest {

  private static final List<Template> ALL = DemoTemplates.of(RealScript.script().words());
  private static final Templates TEMPLATES = Templates.of(ALL);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void scratch(int parts) {
    Budget budget = parts == 1 ? Budget.USSD : new Budget(153 * parts, 67 * parts);
    List<String> misfits = new ArrayList<>();
    int[] seen = {0};
    EveryScreen.draw(
        budget,
        (where, text) -> {
          seen[0]++;
          if (TEMPLATES.fit(text) instanceof Fit.Misfit misfit) {
            misfits.add(where + ": " + misfit.reason() + " <" + text + ">");
          }
        });
    System.out.println(
        "SCRATCH " + parts + " " + ALL.size() + " " + seen[0] + " misfits " + misfits.size());
    misfits.stream()
        .filter(m -> m.startsWith("en") || m.startsWith("hi "))
        .limit(40)
        .forEach(m -> System.out.println("SCRATCH  " + m.replace("\n", "\\n")));
    assertThat(misfits).isNotNull();
  }
}
