package org.pukar.dlt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.RealScript;
import org.pukar.dlt.demo.DemoTemplates;
import org.pukar.text.Language;
import org.pukar.text.Manner;
import org.pukar.text.catalog.Catalogs;

class DemoTemplatesTest {

  private static final Catalogs WORDS = RealScript.script().words();
  private static final List<Template> ALL = DemoTemplates.of(WORDS);
  private static final Templates TEMPLATES = Templates.of(ALL);

  @Test
  void everyScreenIsRegistered() {
    assertThat(misfits()).isEmpty();
  }

  private static List<String> misfits() {
    List<String> misfits = new ArrayList<>();
    EveryScreen.draw(
        Manner.TEXT,
        (where, text) -> {
          if (TEMPLATES.fit(text) instanceof Fit.Misfit misfit) {
            misfits.add(where + ": " + misfit.reason() + " <" + text + ">");
          }
        });
    return misfits;
  }

  @Test
  void aTextIsRegisteredInItsOwnWords() {
    String filed = WORDS.in(Language.ENGLISH).say("complaint.filed", Map.of("number", "123 456"));

    assertThat(wordsFitted(filed)).startsWith("We have your complaint. Its number:\n{#var#}");
    assertThat(wordsFitted(filed + "\n1 Main menu")).startsWith("We have your complaint.");
  }

  private static String wordsFitted(String text) {
    Fit.Fits fits = (Fit.Fits) TEMPLATES.fit(text);
    return ALL.stream()
        .filter(template -> template.id().equals(fits.registered().template()))
        .findFirst()
        .orElseThrow()
        .words();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Win a prize!",
        "Call me, now.",
        "आज ही आइए, सब मुफ़्त।",
        "Hello\n1 Yes",
        "Hi: all\nof you"
      })
  void whatWeNeverSayIsNot(String text) {
    assertThat(TEMPLATES.fit(text)).isEqualTo(new Fit.Misfit("nothing like it is registered"));
  }

  @Test
  void idsAreTheSameEachTimeAndEachStandsOnce() {
    assertThat(ALL).extracting(Template::id).doesNotHaveDuplicates();
    assertThat(DemoTemplates.of(WORDS)).isEqualTo(ALL);
  }
}
