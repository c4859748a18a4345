package org.pukar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A backup that was read through once and found whole. Used by one thread.
record SavedBackup(ZipFile zip, Contents contents) implements AutoCloseable {

  /// Opens it.
  ///
  /// @throws BackupException if there is no such file, a byte of it is not as it was written, or
  ///   its format is unknown
  static SavedBackup open(Path file) {
    if (!Files.isReadable(file)) {
      throw new BackupException("There is no file " + file + " that can be read.");
    }
    try {
      return opened(new ZipFile(file.toFile()));
    } catch (IOException _) {
      throw new BackupException(
          "The file " + file + " is damaged or no backup of Pukar's: nothing was restored.");
    }
  }

  private static SavedBackup opened(ZipFile zip) throws IOException {
    try {
      SavedBackup backup = new SavedBackup(zip, contents(zip));
      for (Contents.Table table : backup.contents.tables()) {
        backup.refuseDamage(table);
      }
      return backup;
    } catch (BackupException | IOException e) {
      zip.close();
      throw e;
    }
  }

  /// `ZipFile` does not look at the checksum of what it reads.
  private static Contents contents(ZipFile zip) throws IOException {
    ZipEntry entry = entry(zip, BackupFile.CONTENTS);
    try (var bytes = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      byte[] json = bytes.readAllBytes();
      if (bytes.getChecksum().getValue() != entry.getCrc()) {
        throw new ZipException("checksum");
      }
      return Contents.parse(json);
    }
  }

  private void refuseDamage(Contents.Table table) throws IOException {
    MessageDigest digest = BackupFile.sha256();
    try (var bytes = new DigestInputStream(rows(table), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
      throw new ZipException("hash");
    }
  }

  /// A table's rows, to be closed.
  InputStream rows(Contents.Table table) throws IOException {
    return zip.getInputStream(entry(zip, table.entry()));
  }

  private static ZipEntry entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException("missing");
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
