package org.pukar.prompts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pukar.keys.SealBroken;
import org.pukar.keys.Sealer;
import org.pukar.speech.Clip;
import org.pukar.text.Language;

/// Prompts as one sound each, put together when somebody listens. Its address says which clips: one
/// that lies in the folder by its name, any other by its words, sealed, for they may be somebody's
/// name; those are read aloud at once and kept in memory alone. Threads share it.
public final class Readings {
  private static final byte[] CONTEXT = "prompts".getBytes(StandardCharsets.UTF_8);
  private static final String BETWEEN = ".";
  private static final String SEALED = "~";
  private static final String NAMED = "-";

  /// Two minutes of words are more than anybody listens to.
  private static final int MOST_CLIPS = 200;

  private static final long MEMORY = 32L << 20;

  private final Prompts prompts;
  private final Synthesiser synthesiser;
  private final Sealer sealer;
  private final Cache<Clip, byte[]> read =
      Caffeine.newBuilder()
          .maximumWeight(MEMORY)
          .<Clip, byte[]>weigher((_, sound) -> sound.length)
          .build();

  public Readings(Prompts prompts, Synthesiser synthesiser, Sealer sealer) {
    this.prompts = prompts;
    this.synthesiser = synthesiser;
    this.sealer = sealer;
  }

  /// What stands for these clips in an address: letters, digits and `-._~` alone. Of clips that all
  /// lie in the folder it is always the same.
  public String token(List<Clip> clips) {
    return clips.stream().limit(MOST_CLIPS).map(this::token).collect(Collectors.joining(BETWEEN));
  }

  private String token(Clip clip) {
    String code = clip.language().code();
    if (prompts.find(clip).isPresent()) {
      return code + NAMED + clip.name();
    }
    byte[] sealed =
        sealer.seal((code + " " + clip.words()).getBytes(StandardCharsets.UTF_8), CONTEXT);
    return SEALED + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /// The sound that a token stands for, as a telephone wants it; empty if it stands for none.
  ///
  /// @throws SynthesisFailed if what no file holds cannot be read aloud
  public Optional<byte[]> sound(String token) {
    List<byte[]> sounds = new ArrayList<>();
    for (String part : token.split("\\.", MOST_CLIPS + 1)) {
      Optional<byte[]> sound = part.startsWith(SEALED) ? aloud(part.substring(1)) : named(part);
      if (sound.isEmpty()) {
        return Optional.empty();
      }
      sounds.add(sound.get());
    }
    return Optional.of(Wave.joined(sounds));
  }

  private Optional<byte[]> named(String part) {
    int gap = part.indexOf(NAMED);
    return gap < 0
        ? Optional.empty()
        : Language.find(part.substring(0, gap))
            .flatMap(language -> prompts.sound(language, part.substring(gap + 1)));
  }

  private Optional<byte[]> aloud(String sealed) {
    try {
      byte[] opened = sealer.open(Base64.getUrlDecoder().decode(sealed), CONTEXT);
      String[] clip = new String(opened, StandardCharsets.UTF_8).split(" ", 2);
      return Language.find(clip[0])
          .map(language -> read.get(new Clip(language, clip[1]), synthesiser::speak));
    } catch (IllegalArgumentException | SealBroken _) {
      return Optional.empty();
    }
  }
}
