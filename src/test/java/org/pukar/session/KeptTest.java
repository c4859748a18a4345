package org.pukar.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pukar.dialogue.Session;
import org.pukar.session.Kept.Said;
import org.pukar.text.Language;

class KeptTest {
  private static final Session SESSION = Session.fresh("s", "v", Language.ENGLISH);
  private static final Instant NOW = Instant.EPOCH;

  @Test
  void theNewestFourAnswersAreKept() {
    Kept kept = hops(6, KeptTest::whole);

    assertThat(kept.said()).containsExactly(whole(2), whole(3), whole(4), whole(5));
    assertThat(kept.lastAnswer()).isEqualTo(whole(5));
    assertThat(kept.hop()).isEqualTo(whole(5).hop());
    IntStream.range(2, 6)
        .forEach(hop -> assertThat(kept.answerTo(whole(hop).hop())).contains(whole(hop)));
    assertThat(kept.answerTo(whole(1).hop())).isEmpty();
  }

  /// Nothing but the memory of it tells an old name from a new one.
  @Test
  void hopsKnownByNameAreRememberedLongerAndTheDialForEver() {
    Kept kept = hops(60, KeptTest::named);

    assertThat(kept.answerTo(named(59).hop())).contains(named(59));
    for (int hop : List.of(0, 20, 55)) {
      assertThat(kept.answerTo(named(hop).hop())).contains(named(59));
    }
    assertThat(kept.answerTo(named(10).hop())).isEmpty();
    assertThat(kept.said()).hasSizeLessThan(50);
  }

  @Test
  void theNextSessionOfALineKnowsTheNamesOfTheOneBeforeAndItsOwnDialLongest() {
    Kept kept = hops(60, KeptTest::named).anew(SESSION, named(60), NOW);
    assertThat(kept.answerTo(named(59).hop())).contains(named(60));
    assertThat(kept.said()).extracting(Said::text).containsOnly("", "screen 60");

    for (int hop = 61; hop < 120; hop++) {
      kept = kept.after(SESSION, named(hop), NOW);
    }

    assertThat(kept.answerTo(named(60).hop())).contains(named(119));
    assertThat(kept.answerTo(named(59).hop())).isEmpty();
    assertThat(kept.said()).hasSizeLessThan(50);
  }

  @Test
  void theLastWordEndsIt() {
    Kept kept = hops(1, KeptTest::whole);

    assertThat(kept.ended()).isFalse();
    assertThat(kept.after(SESSION, new Said(whole(1).hop(), "Bye", true), NOW).ended()).isTrue();
  }

  @Test
  void ofASessionThatIsOverOnlyTheLastWordAndWhatTellsItsRepeatsIsLeft() {
    for (IntFunction<Said> kind : List.<IntFunction<Said>>of(KeptTest::whole, KeptTest::named)) {
      Kept over = over(9, kind);

      assertThat(over.said()).extracting(Said::text).isSubsetOf("", "Bye").endsWith("Bye");
      assertThat(over.answerTo(kind.apply(0).hop()).orElseThrow().text()).isEqualTo("Bye");
      assertThat(over.ended()).isTrue();
    }
  }

  @Test
  void ofASessionThatIsOverAllNamesTellItsRepeatsAndNothingTellsTheirNumber() {
    Kept over = over(9, KeptTest::named);

    for (int hop = 0; hop <= 9; hop++) {
      assertThat(over.answerTo(named(hop).hop()).orElseThrow().text()).isEqualTo("Bye");
    }
    assertThat(over.answerTo(Hop.Named.of("a new dial"))).isEmpty();
    for (int hops : new int[] {2, 30, 70}) {
      assertThat(SessionCodec.write(over(hops, KeptTest::named)))
          .hasSameSizeAs(SessionCodec.write(over));
    }
  }

  /// The line is dialled anew at once: late repeats of the session before are none of the new one.
  @Test
  void namesOutliveTheSessionOnItsLine() {
    Kept anew =
        over(9, KeptTest::named)
            .anew(SESSION, new Said(Hop.Named.of("a new dial"), "Hello", false), NOW);

    assertThat(anew.answerTo(named(5).hop()).orElseThrow().text()).isEqualTo("Hello");
  }

  private static Kept over(int hops, IntFunction<Said> kind) {
    Said bye = new Said(kind.apply(hops).hop(), "Bye", true);
    return hops(hops, kind).after(SESSION, bye, NOW).over(SESSION, bye, NOW);
  }

  private static Kept hops(int count, IntFunction<Said> kind) {
    Kept kept = Kept.first(SESSION, kind.apply(0), NOW);
    for (int hop = 1; hop < count; hop++) {
      kept = kept.after(SESSION, kind.apply(hop), NOW);
    }
    return kept;
  }

  private static Said whole(int hop) {
    return new Said(Hop.Whole.of("1".repeat(hop)), "screen " + hop, false);
  }

  private static Said named(int hop) {
    return new Said(Hop.Named.of("message " + hop), "screen " + hop, false);
  }
}
