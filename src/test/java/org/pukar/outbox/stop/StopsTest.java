package org.pukar.outbox.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Text;
import org.pukar.outbox.sending.Network;
import org.pukar.outbox.sending.Post;
import org.pukar.outbox.sending.PostTest;
import org.pukar.outbox.stop.Stops.What;

/// Who wants no texts gets none, for what waits already, too.
class StopsTest extends PostTest {
  private static final Text.By BY = new Text.By("simulator", "26384");

  private Stops stops;

  @BeforeEach
  void open() {
    stops = new Stops(post.database(), post.callers());
  }

  @Test
  void whoWantsNoneGetsOnlyWhatSheAsksForAndWhatMaySaveHer() throws SQLException {
    assertThat(stoppedBy(What.ALL))
        .containsExactlyInAnyOrder(Kind.NOTICE, Kind.ALERT, Kind.BULLETIN, Kind.CAMPAIGN);
  }

  @Test
  void whoWantsNoAlertsGetsAllElse() throws SQLException {
    assertThat(stoppedBy(What.ALERTS)).containsExactly(Kind.ALERT);
  }

  @Test
  void whoWantsNoneAtAllGetsNoneAtAll() throws Exception {
    assertThat(stoppedBy(What.ANY)).isEqualTo(EnumSet.allOf(Kind.class));
  }

  @Test
  void notEvenAnAnswerToHerText() throws Exception {
    stops.stop(Post.PHONE, What.ANY);
    post.outbox().put(Text.answering(Post.PHONE, "answer", "q", BY));
    post.outbox().put(new Text(Post.OTHER, "other", Kind.BULLETIN, "o"));

    assertThat(post.sent(1, Network.taking())).containsExactly("other");
  }

  /// A text is written by whoever holds the phone.
  @Test
  void noTextEndsThatNoTextComes() {
    stops.stop(Post.PHONE, What.ANY);
    stops.stop(Post.PHONE, What.ALL);

    assertThat(stops.start(Post.PHONE)).isTrue();
    assertThat(isSilent()).isTrue();
    stops.endSilence(Post.PHONE);
    assertThat(isSilent()).isFalse();
  }

  private boolean isSilent() {
    return post.database().<Boolean>with(h -> stops.isSilent(h, Post.PHONE));
  }

  /// The wish comes when the texts wait already.
  private Set<Kind> stoppedBy(What what) {
    for (Kind kind : EnumSet.allOf(Kind.class)) {
      post.put(kind, kind.name());
    }
    assertThat(stops.stop(Post.PHONE, what)).isTrue();
    assertThat(stops.stop(Post.PHONE, what)).as("it is known").isFalse();
    return post.stopped();
  }

  @Test
  void whatIsStoppedEndsAndDoesNotLeave() throws Exception {
    post.put(Kind.NOTICE, "notice");
    post.put(Kind.ANSWER, "answer");
    stops.stop(Post.PHONE, What.ALL);

    assertThat(post.sent(1, Network.taking())).containsExactly("answer");

    assertThat(post.states()).containsExactly("stopped", "taken");
  }

  @Test
  void theWishIsOnesOwnAndCanBeTakenBack() {
    stops.stop(Post.PHONE, What.ALL);
    stops.stop(Post.PHONE, What.ALERTS);
    post.outbox().put(new Text(Post.OTHER, "other", Kind.NOTICE, "1"));
    assertThat(post.stopped()).isEmpty();

    assertThat(stops.start(Post.PHONE)).isTrue();
    assertThat(stops.start(Post.PHONE)).isFalse();
    post.put(Kind.ALERT, "alert");
    assertThat(post.stopped()).isEmpty();
  }

  @Test
  void aStrangersWishHoldsWhenSheAgreesLater() throws SQLException {
    stops.stop(Post.STRANGER, What.ALL);
    assertThat(post.stored().found("7000000233")).isEmpty();

    assertThat(stops.stop(Post.STRANGER, What.ALL)).isFalse();
  }

  @Test
  void erasingForgetsTheWish() throws SQLException {
    stops.stop(Post.PHONE, What.ALL);
    stops.stop(Post.OTHER, What.ALERTS);

    post.database()
        .use(h -> post.outbox().forget(h, post.callers().find(Post.PHONE).orElseThrow().id()));

    assertThat(post.stored().cells("SELECT what FROM stops")).containsExactly("alerts");
  }
}
