package org.pukar.embedded.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders that are there as a whole or not at all: filled under a temporary name, then renamed.
/// Stateless.
public final class WholeFolder {

  /// Fills an empty folder, which only its owner may enter.
  public interface Filling {
    void into(Path folder) throws IOException;
  }

  private WholeFolder() {}

  /// Makes a folder that does not exist yet; what an earlier, killed attempt left is swept away.
  public static void make(Path folder, Filling filling) throws IOException {
    Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
    String prefix = folder.getFileName() + ".new-";
    sweep(parent, prefix);
    Path made = Files.createTempDirectory(parent, prefix);
    try {
      filling.into(made);
      Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(made);
    }
  }

  private static void sweep(Path parent, String prefix) throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(parent, p -> p.getFileName().toString().startsWith(prefix))) {
      for (Path folder : left) {
        delete(folder);
      }
    }
  }

  /// Deletes a folder with all that is in it, if it exists.
  public static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
