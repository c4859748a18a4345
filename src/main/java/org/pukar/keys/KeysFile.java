package org.pukar.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/// Where the keys lie on disk: reads the file, or makes it once, readable by its owner only. Its
/// two deeds may be done from any thread and by several processes at once: one makes, all read.
final class KeysFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_ENTERS =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<OpenOption> WRITING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  private KeysFile() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException _) {
      throw new KeysException("There is no file of keys at " + file + ".");
    } catch (IOException _) {
      throw new KeysException("The file of keys at " + file + " cannot be read.");
    }
  }

  /// Synchronized because two threads of one process may not hold the same file's lock.
  static synchronized void makeIfAbsent(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file.toAbsolutePath());
      }
    } catch (IOException | GeneralSecurityException _) {
      throw new KeysException("The file of keys at " + file + " cannot be made.");
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    Path folder = file.resolveSibling(".");
    Files.createDirectories(folder.normalize(), PosixFilePermissions.asFileAttribute(OWNER_ENTERS));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    var ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    try (var channel = FileChannel.open(fresh, WRITING, ownerOnly);
        var _ = channel.lock()) {
      // Whoever waited for the lock may find that another process has made the file meanwhile.
      if (!Files.exists(file)) {
        Files.setPosixFilePermissions(fresh, OWNER_ONLY);
        write(channel, Keysets.fresh());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        flush(folder);
      }
    }
  }

  private static void write(FileChannel channel, String json) throws IOException {
    channel.truncate(0);
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(json);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  /// A rename lasts through a power cut only once its folder is on disk as well.
  private static void flush(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
