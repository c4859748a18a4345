package org.pukar.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A backup while it is written: under a temporary name beside its own, readable by its owner only,
/// until [#finish] gives it its name. Used by one thread.
final class BackupFile implements AutoCloseable {
  static final String CONTENTS = "backup.json";

  private final Path file;
  private final Path unfinished;
  private final FileChannel channel;
  private final ZipOutputStream zip;

  private BackupFile(Path file, Path unfinished, FileChannel channel) {
    this.file = file;
    this.unfinished = unfinished;
    this.channel = channel;
    this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  /// Refuses to write over a file: it may be the only good backup.
  static BackupFile create(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new BackupException("There is a file " + file + " already: choose another name.");
    }
    // Java makes temporary files with the mode 0600.
    Path unfinished = Files.createTempFile(file.resolveSibling("."), ".pukar-backup-", ".part");
    unfinished.toFile().deleteOnExit();
    return new BackupFile(file, unfinished, FileChannel.open(unfinished, StandardOpenOption.WRITE));
  }

  /// What writes an entry's bytes.
  interface Writing {
    void to(OutputStream bytes) throws IOException, SQLException;
  }

  /// Adds an entry; gives the SHA-256 of its bytes.
  String add(String entry, Writing writing) throws IOException, SQLException {
    MessageDigest digest = sha256();
    zip.putNextEntry(new ZipEntry(entry));
    OutputStream bytes = new BufferedOutputStream(new DigestOutputStream(zip, digest));
    writing.to(bytes);
    bytes.flush();
    zip.closeEntry();
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Adds the contents and gives the file its name once all of it is on disk.
  void finish(Contents contents) throws IOException, SQLException {
    byte[] json = contents.json();
    add(CONTENTS, bytes -> bytes.write(json));
    zip.finish();
    zip.flush();
    channel.force(true);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(unfinished);
  }
}
