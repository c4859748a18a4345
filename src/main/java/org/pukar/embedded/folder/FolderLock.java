package org.pukar.embedded.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pukar.embedded.EmbeddedException;

/// Keeps a data folder for one Pukar: a lock on its file `pukar.lock`, which the system takes back
/// when the JVM ends, however it ends. Threads may share it.
///
/// The system keeps such locks for a whole JVM and drops them when it closes the file anywhere, so
/// folders taken by this JVM are known before the file is touched.
public record FolderLock(Path folder, FileChannel file) implements AutoCloseable {
  private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

  /// Takes an existing folder, or says that another Pukar has it.
  public static FolderLock take(Path data) throws IOException {
    Path folder = data.toRealPath();
    if (TAKEN_HERE.add(folder)) {
      FileChannel file =
          FileChannel.open(
              folder.resolve("pukar.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FolderLock lock = new FolderLock(folder, file);
      if (file.tryLock() != null) {
        return lock;
      }
      lock.close();
    }
    throw new EmbeddedException(
        "Another Pukar is running on the data folder "
            + folder
            + ": stop it, or set PUKAR_DATA to another folder.");
  }

  @Override
  public void close() throws IOException {
    TAKEN_HERE.remove(folder);
    file.close();
  }
}
