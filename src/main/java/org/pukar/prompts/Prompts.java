package org.pukar.prompts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.pukar.speech.Clip;
import org.pukar.text.Language;

/// The folder of sounds, one for each clip, named by its words: `hi/<name>.mp3` was said by a
/// person, `hi/<name>.wav` by a machine. What a person said comes first, and no machine ever writes
/// in its place. Threads and processes share it.
public final class Prompts {
  private static final String PERSON = ".mp3";
  private static final String MACHINE = ".wav";

  private final Path folder;

  public Prompts(Path folder) {
    this.folder = folder;
  }

  /// What became of a clip.
  public enum Made {
    /// A person said it.
    SAID,
    /// A machine said it, now or earlier.
    SYNTHETIC
  }

  /// The sound of a clip, by its path in the folder; empty if there is none.
  public Optional<String> find(Clip clip) {
    return find(clip, PERSON).or(() -> find(clip, MACHINE));
  }

  private Optional<String> find(Clip clip, String type) {
    return Files.exists(path(clip, type))
        ? Optional.of(clip.language().code() + "/" + clip.name() + type)
        : Optional.empty();
  }

  private Path path(Clip clip, String type) {
    return path(clip.language(), clip.name(), type);
  }

  private Path path(Language language, String name, String type) {
    return folder.resolve(language.code()).resolve(name + type);
  }

  /// Takes a person's recording of a clip over; it is the same however often it is.
  public void take(Clip clip, Path recording) {
    try {
      Path to = path(clip, PERSON);
      Files.createDirectories(to.resolve("..").normalize());
      Files.copy(recording, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Has a clip spoken by a machine, if no person said it and none has spoken it before.
  public Made speak(Clip clip, Synthesiser synthesiser) {
    if (Files.exists(path(clip, PERSON))) {
      return Made.SAID;
    }
    Path to = path(clip, MACHINE);
    if (!Files.exists(to)) {
      write(to, synthesiser.speak(clip));
    }
    return Made.SYNTHETIC;
  }

  /// Nobody ever reads half a file.
  private static void write(Path to, byte[] sound) {
    try {
      Path there = Files.createDirectories(to.resolve("..").normalize());
      Path part = Files.createTempFile(there, "part", MACHINE);
      try {
        Files.write(part, sound);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sound of that name that lies here; empty if none does, or it is no name of a clip.
  Optional<byte[]> sound(Language language, String name) {
    if (!Clip.isName(name)) {
      return Optional.empty();
    }
    for (String type : new String[] {PERSON, MACHINE}) {
      try {
        return Optional.of(Files.readAllBytes(path(language, name, type)));
      } catch (NoSuchFileException _) {
        // then the other
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Optional.empty();
  }

  /// Whether a person said it.
  public boolean isByPerson(Clip clip) {
    return Files.exists(path(clip, PERSON));
  }
}
