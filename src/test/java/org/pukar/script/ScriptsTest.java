package org.pukar.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.House;
import org.pukar.RealScript;
import org.pukar.text.Language;

/// New words for new sessions; sessions under way keep theirs, on every node.
class ScriptsTest {
  private static final String PHONE = "7000000191";
  private static final String OLD = "What is it about?";
  private static final String NEW = "What happened?";

  @TempDir private Path config;
  private House house;

  @BeforeEach
  void open() throws SQLException, IOException {
    copy(RealScript.CONFIG, config);
    house = House.on(Ground.fresh().with(config));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aSessionUnderWayKeepsItsWordsAndANewOneHasTheNew() throws IOException {
    Call before = house.entered(PHONE, Language.ENGLISH);
    reword(OLD, NEW);

    assertThat(house.scripts().reload()).isInstanceOf(Reloaded.Now.class);

    assertThat(before.type("3", "1").screen()).contains(OLD);
    Call after = house.entered("7000000192", Language.ENGLISH).type("3", "1");
    assertThat(after.screen()).contains(NEW);
  }

  @Test
  void aResumedSessionKeepsItsWordsToo() throws IOException {
    house.entered(PHONE, Language.ENGLISH).type("3", "1");
    reword(OLD, NEW);
    house.scripts().reload();

    assertThat(house.dial(PHONE).type("1").screen()).contains(OLD);
  }

  @Test
  void aNodeThatNeverReadTheOldFilesGoesOnWithThem() throws IOException {
    Call before = house.entered(PHONE, Language.ENGLISH);
    reword(OLD, NEW);
    try (House other = House.on(house.ground())) {
      assertThat(other.scripts().current().script().version())
          .isNotEqualTo(house.scripts().current().script().version());

      assertThat(before.at(other).type("3", "1").screen()).contains(OLD);
      assertThat(other.entered("7000000193", Language.ENGLISH).type("3", "1").screen())
          .contains(NEW);
    }
  }

  @Test
  void filesThatAreNotFitLeaveTheOldOnesServing() throws IOException {
    String version = house.scripts().current().script().version();
    reword("  category: \"" + OLD + "\"", "");

    assertThat(house.scripts().reload())
        .isInstanceOfSatisfying(
            Reloaded.Refused.class, refused -> assertThat(refused.findings()).isNotEmpty());
    assertThat(house.scripts().current().script().version()).isEqualTo(version);
    assertThat(house.entered(PHONE, Language.ENGLISH).type("3", "1").screen()).contains(OLD);
  }

  @Test
  void filesThatCannotBeReadNameTheLine() throws IOException {
    reword("complaint:\n", "complaint: [\n");

    assertThat(house.scripts().reload())
        .isInstanceOfSatisfying(
            Reloaded.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .allMatch(finding -> finding.line().file().endsWith("en.yaml")));
  }

  @Test
  void aMissingFolderIsRefused() throws IOException {
    Files.move(config.resolve("dialogues"), config.resolve("gone"));

    assertThat(house.scripts().reload()).isInstanceOf(Reloaded.Refused.class);
    assertThat(house.dial(PHONE).screen()).contains("English");
  }

  @Test
  void theSameFilesAreOneVersionKeptOnce() throws SQLException {
    house.scripts().reload();
    house.scripts().reload();

    assertThat(house.stored().cells("SELECT version FROM scripts"))
        .containsExactly(house.scripts().current().script().version());
  }

  @Test
  void savingAFileIsEnough() throws IOException, InterruptedException {
    BlockingQueue<Reloaded> told = new LinkedBlockingQueue<>();
    try (FileWatch _ = FileWatch.start(config, house.scripts(), told::add)) {
      reword(OLD, NEW);

      assertThat(told.poll(20, TimeUnit.SECONDS)).isInstanceOf(Reloaded.Now.class);
      assertThat(house.entered(PHONE, Language.ENGLISH).type("3", "1").screen()).contains(NEW);

      reword("complaint:\n", "complaint: [\n");

      assertThat(told.poll(20, TimeUnit.SECONDS)).isInstanceOf(Reloaded.Refused.class);
      assertThat(house.entered("7000000194", Language.ENGLISH).type("3", "1").screen())
          .contains(NEW);
    }
  }

  @Test
  void aVersionThatNobodySpokeIsUnknown() {
    assertThatThrownBy(() -> house.scripts().of("nobody's"))
        .isInstanceOf(IllegalStateException.class);
  }

  private void reword(String old, String now) throws IOException {
    Path words = config.resolve("languages/en.yaml");
    String text = Files.readString(words);
    assertThat(text).contains(old);
    Files.writeString(words, text.replace(old, now));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
