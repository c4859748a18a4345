package org.pukar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedBackupTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aBackup() throws IOException, SQLException {
    file = folder.resolve("saved.zip");
    write(file, Contents.FORMAT, "t", "one\ntwo\n");
  }

  private static void write(Path file, int format, String table, String rows)
      throws IOException, SQLException {
    try (BackupFile saved = BackupFile.create(file)) {
      byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
      String sha256 = saved.add("tables/" + table + ".copy", to -> to.write(bytes));
      var tables = List.of(new Contents.Table(table, List.of("a"), 2, sha256));
      saved.finish(new Contents(format, "6", "2026-11-22T00:00:00Z", tables, List.of()));
    }
  }

  private void assertDamaged(Path damaged) {
    assertThatThrownBy(() -> SavedBackup.open(damaged))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("is damaged or no backup");
  }

  @Test
  void aWholeOneOpens() throws IOException {
    try (SavedBackup backup = SavedBackup.open(file)) {
      assertThat(backup.contents().rowsOf("t")).isEqualTo(2);
    }
  }

  /// Except where the zip format keeps what nobody reads (times, versions, attributes): there the
  /// rows and the contents still have to be the ones that were written.
  @Test
  void noFlippedBitIsOverlooked() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path flipped = folder.resolve("flipped.zip");
    Contents written = contents(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] bytes = whole.clone();
      bytes[i] ^= (byte) (1 << (i % 8));
      Files.write(flipped, bytes);
      assertThat(opensAs(flipped, written)).as("byte %d", i).isTrue();
    }
  }

  /// Whether it is refused with our own sentence, or opened unharmed.
  private static boolean opensAs(Path file, Contents written) throws IOException {
    try {
      return contents(file).equals(written);
    } catch (BackupException _) {
      return true;
    }
  }

  private static Contents contents(Path file) throws IOException {
    try (SavedBackup backup = SavedBackup.open(file)) {
      return backup.contents();
    }
  }

  @Test
  void aCutOneIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.zip");
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertDamaged(cut);
    }
  }

  @Test
  void rowsThatAreNotTheOnesThatWereSavedAreRefused() throws IOException {
    Path changed = folder.resolve("changed.zip");
    try (ZipFile zip = new ZipFile(file.toFile());
        OutputStream to = Files.newOutputStream(changed);
        ZipOutputStream made = new ZipOutputStream(to)) {
      made.putNextEntry(new ZipEntry("tables/t.copy"));
      made.write("one\nTWO\n".getBytes(StandardCharsets.UTF_8));
      made.putNextEntry(new ZipEntry("backup.json"));
      zip.getInputStream(zip.getEntry("backup.json")).transferTo(made);
    }
    assertDamaged(changed);
  }

  @Test
  void anUnknownFormatIsRefused() throws IOException, SQLException {
    Path newer = folder.resolve("newer.zip");
    write(newer, 2, "t", "");
    assertThatThrownBy(() -> SavedBackup.open(newer)).hasMessageContaining("of the format 2");
  }

  @Test
  void noFileIsSaidSo() {
    Path none = folder.resolve("none.zip");
    assertThatThrownBy(() -> SavedBackup.open(none)).hasMessageContaining("There is no file");
  }
}
