package org.pukar.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pukar.dialogue.Session.Mode;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Step;

/// Deeds that write: asked for first where their inputs came ahead, and sealed matters.
class CareTest {
  private static final String DIALOGUES =
      """
      main:
        start: top
        steps:
          top: {menu: w, options: {w: deed, w2: call, w3: sealed}}
          deed: {do: thing.do, next: {done: after}}
          call: {transfer: talk, next: {noted: after}}
          sealed: {transfer: complaint, sealed: true, next: {noted: after}}
          after: {menu: w, options: {w: top}}
      """;
  private static final String WORDS = "w: Word\nw2: Call\nw3: Hush\n";

  @Test
  void aTransferTellsItsReason() {
    Turn.Act act = act(Talk.of(DIALOGUES, WORDS), "2");

    assertThat(act.action()).isEqualTo(Step.Transfer.ACTION);
    assertThat(act.session().values()).containsEntry("reason", "talk");
    assertThat(act.session().sealed()).isFalse();
  }

  @Test
  void aSealedTransferSealsTheSessionForGood() {
    Talk talk = Talk.of(DIALOGUES, WORDS).doing(Step.Transfer.ACTION, Outcome.of("noted"));

    assertThat(act(talk, "3").session().sealed()).isTrue();
    assertThat(talk.types("3").session().sealed()).isTrue();
    assertThat(talk.types("00").session().sealed()).isTrue();
    assertThat(talk.types("1").session().sealed()).isTrue();
  }

  @Test
  void aDeedWhoseInputsCameAheadIsAskedForFirst() {
    Talk talk = Talk.of(DIALOGUES, WORDS);
    Turn.Say asked = asked(talk, "1");

    assertThat(asked.screen().text()).isEqualTo("Do it now?\n1 Yes\n2 No\n0 Back");
    assertThat(asked.session().mode()).isEqualTo(Mode.ASKING);
    assertThat(asked.session().waiting()).isEmpty();
    Turn agreed = talk.engine().next(asked.session(), "1");
    assertThat(agreed).isInstanceOf(Turn.Act.class);
    assertThat(((Turn.Act) agreed).action()).isEqualTo("thing.do");
    assertThat(agreed.session().mode()).isEqualTo(Mode.PLAIN);
    Turn refused = talk.engine().next(asked.session(), "2");
    assertThat(refused.session().top()).isEqualTo(new Frame("main", "top"));
    assertThat(refused.session().mode()).isEqualTo(Mode.PLAIN);
    Turn.Say other = (Turn.Say) talk.engine().next(asked.session(), "perhaps");
    assertThat(other.screen().text()).isEqualTo("Not there:\n1 Yes\n2 No\n0 Back");
    assertThat(other.session().mode()).isEqualTo(Mode.ASKING);
    assertThat(talk.engine().next(asked.session(), "0").session().top().step()).isEqualTo("top");
    assertThat(((Turn.Say) talk.engine().show(asked.session())).screen()).isEqualTo(asked.screen());
  }

  @Test
  void aSealedDeedIsAskedForAsCarefullyAndStaysSealedMeanwhile() {
    Talk talk = Talk.of(DIALOGUES, WORDS);
    Session careful = talk.session().in(Mode.CAREFUL);
    Turn.Act act = (Turn.Act) talk.engine().next(careful, "3");

    assertThat(act.session().mode()).isEqualTo(Mode.CAREFUL);
    Turn.Say asked = (Turn.Say) talk.engine().ask(act.session(), false);
    assertThat(asked.session().sealed()).isTrue();
    assertThat(talk.engine().next(asked.session(), "1").session().sealed()).isTrue();
  }

  @Test
  void theWayHomeOrBackAmongInputsAheadDoesNotEndTheCare() {
    Talk talk = Talk.of(DIALOGUES, WORDS);
    Session careful = talk.session().in(Mode.CAREFUL).waitingFor(List.of("1"));

    assertThat(talk.engine().next(careful, "00").session().mode()).isEqualTo(Mode.CAREFUL);
    assertThat(talk.engine().next(careful, "0").session().mode()).isEqualTo(Mode.CAREFUL);
    Turn after = talk.engine().afterWriting(act(talk, "1").session(), Outcome.of("done"));
    Session later = after.session().in(Mode.CAREFUL).remembering(List.of(List.of(HERE)));
    assertThat(talk.engine().next(later, "0").session().mode()).isEqualTo(Mode.CAREFUL);
  }

  private static final Frame HERE = new Frame("main", "top");

  private static Turn.Act act(Talk talk, String key) {
    return (Turn.Act) talk.engine().next(talk.session(), key);
  }

  private static Turn.Say asked(Talk talk, String key) {
    Session careful = talk.session().in(Mode.CAREFUL);
    Turn act = talk.engine().next(careful, key);
    return (Turn.Say) talk.engine().ask(act.session(), false);
  }
}
