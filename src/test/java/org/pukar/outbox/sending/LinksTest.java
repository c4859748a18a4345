package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Text;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;

/// By which link a text leaves, and by which other if that does not take it.
class LinksTest extends PostTest {
  private final Network first = Network.taking();
  private final Network second = Network.taking();

  private static Links links(Carrier first, Carrier second) {
    return new Links(List.of(Post.link("first", first), Post.link("second", second)));
  }

  @Test
  void anAnswerLeavesByTheLinkThatBroughtItsTextFromTheNumberThatItWasWrittenTo() throws Exception {
    Post post = PostTest.post.by(links(first, second));
    post.outbox().put(answer("to it", "second"));
    post.outbox().put(answer("of a link that is no more", "third"));
    post.outbox().put(new Text(Post.PHONE, "of our own accord", Kind.NOTICE, "3"));

    try (Sending _ = post.sending(links(first, second), Post.UNREGISTERED)) {
      assertThat(second.next().from()).isEqualTo("26384");
      assertThat(first.next(2)).containsExactly("of a link that is no more", "of our own accord");
    }

    assertThat(routes()).containsExactly("answers second", "usual first", "usual first");
    assertThat(second.rest()).isEmpty();
  }

  private static Text answer(String words, String link) {
    return Text.answering(Post.PHONE, words, words, new Text.By(link, "26384"));
  }

  @ParameterizedTest
  @EnumSource(Handed.Why.class)
  void whatALinkRefusesGoesToTheNextIfThatMayTakeIt(Handed.Why why) throws Exception {
    Network refusing = new Network(_ -> new Handed.Refused(why));
    Post post = PostTest.post.by(links(refusing, second));
    post.outbox().put(answer("kaam", "first"));

    try (Sending _ = post.sending(links(refusing, second), Post.UNREGISTERED)) {
      refusing.next();
      if (why.mayGoElsewhere()) {
        assertThat(second.next().from()).as("its own number").isEmpty();
      }
    }

    boolean stays =
        List.of(Handed.Why.NUMBER, Handed.Why.CONTENT, Handed.Why.OPTED_OUT).contains(why);
    assertThat(post.states()).containsExactly(stays ? "refused" : "taken");
    assertThat(routes())
        .containsExactly(stays ? "answers first" : "answers first, " + why.code() + " > second");
    assertThat(post.stored().cells("SELECT why FROM outbox"))
        .containsExactly(stays ? why.code() : "");
    assertThat(second.rest()).isEmpty();
  }

  @Test
  void aLinkThatIsNotReachedIsPassedOver() throws Exception {
    Network away = new Network(_ -> new Handed.Unreachable());
    Post post = PostTest.post.by(links(away, second));
    post.outbox().put(answer("kaam", "first"));

    try (Sending _ = post.sending(links(away, second), Post.UNREGISTERED)) {
      second.next();
    }

    assertThat(post.states()).containsExactly("taken");
    assertThat(routes()).containsExactly("answers first, not reached > second");
    assertThat(post.stored().cells("SELECT tried FROM outbox")).containsExactly("{first}");
  }

  @Test
  void theLastThatIsNotReachedIsTriedAgain() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Network away =
        new Network(
            _ -> asked.incrementAndGet() < 3 ? new Handed.Unreachable() : new Handed.Taken(""));
    Network refusing = new Network(_ -> new Handed.Refused(Handed.Why.CREDIT));
    Post post = PostTest.post.by(links(refusing, away));
    post.outbox().put(answer("kaam", "first"));

    try (Sending _ = post.sending(links(refusing, away), Post.UNREGISTERED)) {
      away.next(3);
    }

    assertThat(post.states()).containsExactly("taken");
    assertThat(refusing.next(1)).hasSize(1);
    assertThat(refusing.rest()).isEmpty();
  }

  @Test
  void whatNoLinkTakesIsRefusedWithTheLastOnesReason() throws Exception {
    Network one = new Network(_ -> new Handed.Refused(Handed.Why.CREDIT));
    Network two = new Network(_ -> new Handed.Refused(Handed.Why.ACCOUNT));
    Post post = PostTest.post.by(links(one, two));
    post.outbox().put(answer("kaam", "second"));

    try (Sending _ = post.sending(links(one, two), Post.UNREGISTERED)) {
      one.next();
    }

    assertThat(post.states()).containsExactly("refused");
    assertThat(post.stored().cells("SELECT why FROM outbox")).containsExactly("credit");
    assertThat(routes()).containsExactly("answers second, account > first");
  }

  @Test
  void aLinkThatHangsHoldsUpNoOther() throws Exception {
    CountDownLatch hung = new CountDownLatch(1);
    Network hanging =
        new Network(_ -> {
          try {
            hung.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new Handed.Taken("");
        });
    Post post = PostTest.post.by(links(hanging, second));
    for (int i = 0; i < 40; i++) {
      post.outbox().put(answer("hangs " + i, "first"));
      post.outbox().put(answer("goes " + i, "second"));
    }

    try (Sending _ = post.sending(links(hanging, second), Post.UNREGISTERED)) {
      assertThat(second.next(40)).hasSize(40);
      assertThat(hanging.rest()).hasSizeLessThanOrEqualTo(1);
      hung.countDown();
      assertThat(hanging.next(40)).hasSize(40);
    }
  }

  @Test
  void whatWaitsForALinkThatIsNoMoreLeavesByTheUsualOne() throws Exception {
    Links before = new Links(List.of(Post.link("gone", Network.taking())));
    PostTest.post.by(before).outbox().put(answer("kaam", "gone"));
    Post post = PostTest.post.by(links(first, second));

    try (Sending _ = post.sending(links(first, second), Post.UNREGISTERED)) {
      assertThat(first.next().from()).as("its number was the other's").isEmpty();
    }

    assertThat(routes()).containsExactly("answers gone, gone > first");
    assertThat(post.states()).containsExactly("taken");
  }

  @Test
  void partsAndTheirPriceAreThoseOfTheLinkByWhichItLeaves() throws Exception {
    Network refusing = new Network(_ -> new Handed.Refused(Handed.Why.CREDIT));
    Link dear = new Link("second", second, 100_000, 1, false, 30, _ -> 1);
    Links links = new Links(List.of(Post.link("first", refusing), dear));
    Post post = PostTest.post.by(links);
    post.outbox().put(new Text(Post.PHONE, "eleven chars and more", Kind.NOTICE, "1"));
    assertThat(cost()).containsExactly("3", "21");

    try (Sending _ = post.sending(links, Post.UNREGISTERED)) {
      second.next();
    }

    assertThat(cost()).as("it leaves in one part by the other").containsExactly("1", "30");
  }

  private static List<String> cost() throws SQLException {
    return post.stored().cells("SELECT parts, paise FROM outbox");
  }

  private static List<String> routes() throws SQLException {
    return post.stored().cells("SELECT route FROM outbox ORDER BY made_at");
  }
}
