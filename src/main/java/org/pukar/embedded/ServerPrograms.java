package org.pukar.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.pukar.embedded.folder.WholeFolder;
import org.tukaani.xz.XZInputStream;

/// The servers' programs for this machine, unpacked from the class path into a folder named after
/// their content, so that new versions never meet old ones. One thread at a time.
///
/// @param folder where they are unpacked
/// @param system the machine's `os.name`
/// @param cpu the machine's `os.arch`
record ServerPrograms(Path folder, String system, String cpu) {
  /// Written last: how many files there are and their bytes, so that a missing or cut one is seen.
  private static final String COMPLETE = "complete";

  private static final int OWNER_MAY_RUN = 0100;

  static ServerPrograms forThisMachine(Path folder) {
    return new ServerPrograms(folder, System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /// A folder with `bin`, `lib` and `share` of PostgreSQL.
  Path postgres() throws IOException {
    String resource = "postgres-" + systemName() + "-" + cpuName("x86_64", "arm_64") + ".txz";
    return unpacked("PostgreSQL", resource, ServerPrograms::untar);
  }

  /// The program `redis-server`.
  Path redis() throws IOException {
    String resource = "redis-server-7.0.15-" + systemName() + "-" + cpuName("amd64", "arm64");
    return unpacked("Redis", resource, ServerPrograms::copy).resolve("redis-server");
  }

  private String systemName() {
    return system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
  }

  private String cpuName(String amd, String arm) {
    return switch (cpu) {
      case "amd64", "x86_64" -> amd;
      case "aarch64", "arm64" -> arm;
      default -> cpu;
    };
  }

  private interface Unpacking {
    void unpack(InputStream packed, Path folder) throws IOException;
  }

  private Path unpacked(String server, String resource, Unpacking unpacking) throws IOException {
    URL url = ServerPrograms.class.getResource("/" + resource);
    if (url == null || !isKnown(system)) {
      throw missing(server);
    }
    Path target = folder.resolve(resource + "-" + contentOf(url));
    if (!isComplete(target)) {
      WholeFolder.delete(target);
      WholeFolder.make(target, made -> fill(made, url, unpacking));
    }
    return target;
  }

  private static boolean isKnown(String system) {
    return system.equals("Linux") || system.startsWith("Mac");
  }

  private EmbeddedException missing(String server) {
    return new EmbeddedException(
        "Pukar brings no "
            + server
            + " for this machine ("
            + system
            + " on "
            + cpu
            + "): set PUKAR_DATABASE_URL and PUKAR_REDIS_URL to servers of your own.");
  }

  private static String contentOf(URL url) throws IOException {
    if (url.openConnection() instanceof JarURLConnection jar) {
      return Long.toHexString(jar.getJarEntry().getCrc());
    }
    return "unpacked";
  }

  private static void fill(Path made, URL url, Unpacking unpacking) throws IOException {
    try (InputStream packed = new BufferedInputStream(url.openStream())) {
      unpacking.unpack(packed, made);
    }
    for (Path inside : allIn(made, Files::isDirectory)) {
      allow(inside, true);
    }
    Files.writeString(made.resolve(COMPLETE), contentOf(made));
  }

  private static boolean isComplete(Path folder) throws IOException {
    Path mark = folder.resolve(COMPLETE);
    return Files.exists(mark) && Files.readString(mark).equals(contentOf(folder));
  }

  private static String contentOf(Path folder) throws IOException {
    List<Path> files = allIn(folder, f -> Files.isRegularFile(f) && !f.endsWith(COMPLETE));
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return files.size() + " files, " + bytes + " bytes";
  }

  private static List<Path> allIn(Path folder, Predicate<Path> which) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(which).toList();
    }
  }

  private static void copy(InputStream program, Path folder) throws IOException {
    Path file = folder.resolve("redis-server");
    Files.copy(program, file);
    allow(file, true);
  }

  private static void untar(InputStream packed, Path folder) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (@Nullable TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        place(tar, e, e.resolveIn(folder));
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Files.createDirectories(entry.isDirectory() ? target : target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(tar, target);
      allow(target, (entry.getMode() & OWNER_MAY_RUN) != 0);
    }
  }

  /// Everybody may read, whatever the umask: as root, servers run as somebody else.
  private static void allow(Path path, boolean enter) throws IOException {
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(enter ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
