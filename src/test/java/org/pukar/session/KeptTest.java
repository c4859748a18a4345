package org.pukar.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pukar.dialogue.Session;
import org.pukar.session.Kept.Said;
import org.pukar.text.Language;

class KeptTest {
  private static final Session SESSION = Session.fresh("s", "v", Language.ENGLISH);

  @Test
  void theNewestFourAnswersAreKept() {
    Kept kept = Kept.first(SESSION, said(0));
    for (int hop = 1; hop < 6; hop++) {
      kept = kept.after(SESSION, said(hop));
    }

    Kept last = kept;
    assertThat(last.said()).containsExactly(said(2), said(3), said(4), said(5));
    assertThat(last.lastAnswer()).isEqualTo(said(5));
    assertThat(last.heard()).isEqualTo(said(5).hop());
    IntStream.range(2, 6)
        .forEach(hop -> assertThat(last.answerTo(said(hop).hop())).contains(said(hop)));
    assertThat(last.answerTo(said(1).hop())).isEmpty();
  }

  @Test
  void theLastWordEndsIt() {
    Kept kept = Kept.first(SESSION, said(0));

    assertThat(kept.ended()).isFalse();
    assertThat(kept.after(SESSION, new Said(Heard.of("1"), "Bye", true)).ended()).isTrue();
  }

  private static Said said(int hop) {
    return new Said(Heard.of("1".repeat(hop)), "screen " + hop, false);
  }
}
