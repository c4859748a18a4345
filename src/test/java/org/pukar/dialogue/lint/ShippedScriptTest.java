package org.pukar.dialogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pukar.RealScript;
import org.pukar.dialogue.Screens;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.grievances.Category;
import org.pukar.text.Language;
import org.pukar.text.Manner;
import org.pukar.text.catalog.Catalog;

/// The script in `config/`, as it is shipped.
class ShippedScriptTest {

  /// Words that would name a sealed matter to whoever looks at the phone.
  private static final List<String> NAMING =
      List.of(
          "violen",
          "bond",
          "sex",
          "harass",
          "traffick",
          "abuse",
          "slave",
          "rape",
          "hinsa",
          "bandhua",
          "yaun",
          "taskari",
          "balatkar",
          "हिंसा",
          "बंधुआ",
          "यौन",
          "तस्करी",
          "बलात्कार",
          "उत्पीड़न",
          "गुलाम");

  @Test
  void nothingIsWrongWithItInAnyLanguage() {
    List<Finding> findings =
        Linter.lint(RealScript.script(), RealScript.vocabulary(), RealScript.ENTRIES);

    assertThat(findings.stream().map(Finding::toString)).as("what the linter found").isEmpty();
  }

  @Test
  void theMainMenuNamesWhatCallersComeFor() {
    Catalog english = RealScript.script().words().in(Language.ENGLISH);

    assertThat(say(english, "main.jobs")).contains("Jobs");
    assertThat(say(english, "main.schemes")).contains("Schemes");
    assertThat(say(english, "main.complaint")).contains("Complaint");
    assertThat(say(english, "main.talk")).contains("Talk");
    assertThat(say(english, "main.record")).contains("My record");
    assertThat(say(english, "main.language")).contains("Language");
    assertThat(say(english, "complaint.new")).contains("New");
    assertThat(say(english, "complaint.status")).contains("Status");
  }

  /// A caller agrees to what she has read as a whole.
  @Test
  void everyConsentStandsOnOneScreen() {
    Script script = RealScript.script();
    Screens screens = new Screens(script, Manner.SCREEN);
    for (Language language : script.words().languages()) {
      for (Frame consent :
          List.of(
              new Frame("welcome", "consent"),
              new Frame("complaint", "consent"),
              new Frame("talk", "consent"),
              new Frame("nameless", "menu"),
              new Frame("ration", "now"),
              new Frame("alert", "offer"))) {
        Step.Menu menu = (Step.Menu) script.step(consent);
        Session session = Session.fresh("s", script.version(), language).standing(consent);
        List<String> labels = screens.labels(session, menu.options().keySet());
        assertThat(screens.options(session, menu.prompt(), labels)).as(language.code()).hasSize(1);
      }
    }
  }

  @Test
  void aSealedMatterIsNotNamedOnAnyScreen() {
    Script script = RealScript.script();
    List<Category> sealed =
        RealScript.categories().all().stream()
            .filter(category -> category.lane() == Category.Lane.SEALED)
            .toList();

    assertThat(sealed).extracting(Category::code).containsExactlyInAnyOrder("B", "S");
    for (Language language : script.words().languages()) {
      for (Category category : sealed) {
        assertThat(say(script.words().in(language), category.key()).toLowerCase(Locale.ROOT))
            .doesNotContain(NAMING);
      }
    }
  }

  private static String say(Catalog words, String key) {
    return words.say(key, Map.of());
  }
}
