package org.pukar.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlReaderTest {

  @Test
  void everyValueKnowsItsLine() {
    Yaml yaml = YamlReader.read("a.yaml", "one: 1\ntwo:\n  - x\n  - y: true\n");

    assertThat(yaml.get("one").number()).isEqualTo(1);
    assertThat(yaml.get("two").list().getLast().get("y").yes()).isTrue();
    assertThat(yaml.get("two").list().getLast().get("y").line()).hasToString("a.yaml:4");
  }

  @Test
  void aMistakeIsNamedWithItsLine() {
    assertThatThrownBy(() -> YamlReader.read("a.yaml", "a: 1\na: 2\n"))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("a.yaml:2");
    assertThatThrownBy(() -> YamlReader.read("a.yaml", "a: [1, 2\n"))
        .isInstanceOf(YamlException.class);
    assertThatThrownBy(() -> YamlReader.read("a.yaml", "\na: x\n").get("a").number())
        .hasMessage("a.yaml:2: expected a whole number, found x");
    assertThatThrownBy(() -> YamlReader.read("a.yaml", "a: x\nz: x\n").only("a"))
        .hasMessage("a.yaml:2: `z` is not known here");
  }

  @Test
  void anEmptyFileIsAnEmptyMapping() {
    assertThat(YamlReader.read("a.yaml", "").map()).isEmpty();
  }
}
