package org.pukar.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Frame;
import org.pukar.session.Kept.Said;
import org.pukar.text.Language;

/// Sessions as they come about on the way are read back in the random walks.
class SessionCodecTest {
  private static final Frame A = new Frame("main", "menu");
  private static final Frame B = new Frame("complaint", "शिकायत");

  @Test
  void everythingInASessionIsReadBack() {
    for (Session.Mode mode : Session.Mode.values()) {
      for (boolean sealed : new boolean[] {false, true}) {
        Kept kept = kept(session(mode, sealed));
        assertThat(SessionCodec.read(SessionCodec.write(kept))).contains(kept);
      }
    }
  }

  @Test
  void aSessionIsSmall() {
    assertThat(SessionCodec.write(kept(session(Session.Mode.PLAIN, false)))).hasSizeLessThan(600);
  }

  @Test
  void anotherFormOrHalfASessionIsNotRead() {
    byte[] bytes = SessionCodec.write(kept(session(Session.Mode.PLAIN, false)));

    for (int length = 0; length < bytes.length; length++) {
      assertThat(SessionCodec.read(Arrays.copyOf(bytes, length))).isEmpty();
    }
    bytes[0]++;
    assertThat(SessionCodec.read(bytes)).isEmpty();
  }

  private static Session session(Session.Mode mode, boolean sealed) {
    return new Session(
        "id",
        "v1",
        Language.HINDI_LATIN,
        List.of(A, B),
        3,
        List.of("", "x"),
        Map.of("description", "मज़दूरी \u0000 \uD800 👍🏽", "empty", ""),
        List.of(List.of(A), List.of(A, B)),
        List.of("1", "*"),
        List.of(B),
        2,
        mode,
        sealed);
  }

  private static Kept kept(Session session) {
    return Kept.first(
            session, new Said(new Input.Whole("1*2").hop(), "One\n1 हाँ", false), Instant.EPOCH)
        .after(session, new Said(new Input.Whole("1*2*3").hop(), "Two", true), Instant.EPOCH);
  }
}
