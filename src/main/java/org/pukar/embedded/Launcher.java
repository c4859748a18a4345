package org.pukar.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts programs so that they end when this JVM does, even by `kill -9`: in a session of their
/// own (Ctrl-C does not reach them), with a signal that the kernel sends when the thread that
/// started them dies. That thread is the launcher's own and lives until [#close]. Threads may share
/// it.
///
/// PostgreSQL refuses root, so root's programs run in a user namespace without rights, or, where
/// the machine allows none (Docker's default profile), as the user 65534 on folders given to it.
final class Launcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
  private static final Set<String> ENVIRONMENT = Set.of("PATH", "LD_LIBRARY_PATH", "TMPDIR");
  private static final File NOTHING = new File("/dev/null");

  /// Whom a program runs as: the words before its command, and who must own its folders.
  private record Identity(List<String> prefix, long uid) {}

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("pukar-servers").factory());
  private final boolean root;
  private final List<String> session;
  private final Identity identity;
  private final boolean mourned;

  /// Finds out what this machine allows for programs whose data are below a folder.
  Launcher(Path data) throws IOException {
    long uid = new UnixSystem().getUid();
    root = uid == 0;
    session = works(List.of("setsid", "true")) ? List.of("setsid") : List.of();
    mourned = works(List.of("setpriv", "--pdeathsig", "KILL", "true"));
    identity = root ? identityForRoot(data) : new Identity(List.of(), uid);
    if (!mourned) {
      LOG.warn(
          "This machine has no setpriv (util-linux): PostgreSQL and Redis outlive a kill -9 of"
              + " Pukar until its next start");
    }
  }

  private Identity identityForRoot(Path data) throws IOException {
    List<Identity> possible =
        List.of(
            new Identity(List.of("unshare", "-U"), 0),
            new Identity(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65534));
    for (Identity candidate : possible) {
      if (mayWriteBelow(data, candidate)) {
        return candidate;
      }
    }
    throw new EmbeddedException(
        "PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv --reuid` (util-linux)"
            + " gives it rights of its own below "
            + data
            + ": run Pukar as an ordinary user.");
  }

  private boolean mayWriteBelow(Path data, Identity candidate) throws IOException {
    Path folder = Files.createTempDirectory(data, "rights-");
    try {
      Files.setAttribute(folder, "unix:uid", (int) candidate.uid());
      List<String> command = new ArrayList<>(candidate.prefix());
      command.addAll(List.of("test", "-w", folder.toString()));
      return works(command);
    } finally {
      Files.delete(folder);
    }
  }

  private boolean works(List<String> command) {
    try {
      return onThread(() -> finish(command, new File("/"))).code() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /// What a program that has ended said, on both its outputs, and its exit code.
  record Ended(int code, String output) {}

  /// Runs a short program in a folder to its end.
  Ended run(Path folder, List<String> command) {
    return onThread(() -> finish(dressed("KILL", command), folder.toFile()));
  }

  /// Starts a server whose output is added to a log.
  ///
  /// @param lastSignal what tells it to stop in order, without `SIG`
  Child start(String name, Path folder, Path log, String lastSignal, List<String> command) {
    return onThread(() -> {
      long logged = Files.exists(log) ? Files.size(log) : 0;
      ProcessBuilder builder = prepared(dressed(lastSignal, command), folder.toFile());
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      return new Child(name, builder.start().toHandle(), lastSignal, new Child.Log(log, logged));
    });
  }

  private List<String> dressed(String lastSignal, List<String> command) {
    List<String> words = new ArrayList<>(session);
    words.addAll(identity.prefix());
    if (mourned) {
      words.addAll(List.of("setpriv", "--pdeathsig", lastSignal));
    }
    words.addAll(command);
    return words;
  }

  private static Ended finish(List<String> command, File folder)
      throws IOException, InterruptedException {
    Process process = prepared(command, folder).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Ended(process.waitFor(), output);
  }

  /// Children get neither our input nor our environment, which holds secrets and locales.
  private static ProcessBuilder prepared(List<String> command, File folder) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder);
    builder.environment().keySet().removeIf(name -> !ENVIRONMENT.contains(name));
    return builder.redirectErrorStream(true).redirectInput(NOTHING);
  }

  /// Gives a server's folder to whom the server runs as, or says that it belongs to someone else.
  void own(Path folder) throws IOException {
    if (!root && !Files.isWritable(folder)) {
      throw new EmbeddedException(
          folder
              + " belongs to another user: run Pukar as that user, or give the folder to yours.");
    }
    if (root && ((Integer) Files.getAttribute(folder, "unix:uid")).longValue() != identity.uid()) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.toList()) {
          Files.setAttribute(path, "unix:uid", (int) identity.uid());
        }
      }
    }
  }

  private <T> T onThread(Callable<T> deed) {
    try {
      return thread.submit(deed).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("Pukar was stopped while its servers were starting.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw new EmbeddedException("A server's program could not be started.", e);
    }
  }

  /// Ends the thread; children still running are told by the kernel to stop.
  @Override
  public void close() {
    thread.shutdown();
  }
}
