package org.pukar.outbox.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.outbox.news.Receipt.Came.DELIVERED;
import static org.pukar.outbox.news.Receipt.Came.NOT_DELIVERED;
import static org.pukar.outbox.news.Receipt.Came.OPTED_OUT;
import static org.pukar.outbox.news.Receipt.Came.UNCLEAR;
import static org.pukar.outbox.news.Receipt.Came.UNDER_WAY;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pukar.outbox.Kind;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.news.Receipt.Came;
import org.pukar.outbox.sending.Network;
import org.pukar.outbox.sending.PostTest;

/// What networks say of texts: first, twice, late, in any order, by their name or ours.
class NewsTest extends PostTest {
  private static final String LINK = "simulator";
  private News news;

  @BeforeEach
  void open() {
    news = News.start(post.database());
  }

  static Stream<Arguments> orders() {
    return Stream.of(
        Arguments.of(List.of(UNDER_WAY, DELIVERED), "delivered"),
        Arguments.of(List.of(DELIVERED, UNDER_WAY), "delivered"),
        Arguments.of(List.of(DELIVERED, DELIVERED), "delivered"),
        Arguments.of(List.of(NOT_DELIVERED, UNDER_WAY, UNCLEAR), "not-delivered"),
        Arguments.of(List.of(NOT_DELIVERED, DELIVERED), "delivered"),
        Arguments.of(List.of(DELIVERED, NOT_DELIVERED), "delivered"),
        Arguments.of(List.of(UNDER_WAY, UNCLEAR), "unclear"),
        Arguments.of(List.of(OPTED_OUT, UNDER_WAY), "opted-out"));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void whatIsKnownIsNotForgottenOverWhatComesLate(List<Came> said, String known) throws Exception {
    send();

    said.forEach(came -> say(came));

    assertThat(known()).containsExactly(known);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void nothingIsLostThatIsSaidBeforeTheTextIsWrittenDownAsTaken(List<Came> said, String known)
      throws Exception {
    said.subList(0, 1).forEach(came -> say(came));
    assertThat(post.stored().rows()).containsEntry("early_news", 1);

    send();
    said.subList(1, said.size()).forEach(came -> say(came));

    assertThat(known()).containsExactly(known);
    assertThat(post.stored().rows()).doesNotContainKey("early_news");
  }

  @Test
  void allThatIsSaidEarlyIsTakenInAnyOrder() throws Exception {
    say(DELIVERED);
    say(UNDER_WAY);
    say(DELIVERED);

    send();

    assertThat(known()).containsExactly("delivered");
  }

  @Test
  void whatIsSaidByOurOwnNameIsKnownAtOnce() throws Exception {
    post.put(Kind.NOTICE, "kaam");
    String id = post.stored().cells("SELECT id FROM outbox").getFirst();

    news.take(LINK, List.of(new Receipt(id, true, DELIVERED, "DELIVRD")));
    news.take(LINK, List.of(new Receipt("no id of ours", true, DELIVERED, "")));
    post.sent(1, Network.taking());

    assertThat(known()).containsExactly("delivered");
    assertThat(post.stored().cells("SELECT news_code FROM outbox")).containsExactly("DELIVRD");
    assertThat(post.stored().rows()).doesNotContainKey("early_news");
  }

  @Test
  void anotherLinksNamesAreNotOurs() throws Exception {
    send();

    news.take("another", List.of(new Receipt("ref-1", false, DELIVERED, "")));

    assertThat(known()).containsExactly("");
  }

  @ParameterizedTest
  @EnumSource(Came.class)
  void aTextOfWhichNobodyKnewHasLeftIfTheNetworkHasIt(Came came) throws Exception {
    post.put(Kind.NOTICE, "kaam");
    post.sent(1, new Network(_ -> new Handed.Unsure()));
    String id = post.stored().cells("SELECT id FROM outbox").getFirst();
    assertThat(post.states()).containsExactly("unknown");

    news.take(LINK, List.of(new Receipt(id, true, came, "")));

    boolean left = came != NOT_DELIVERED;
    assertThat(post.states()).containsExactly(left ? "taken" : "unknown");
    assertThat(post.stored().cells("SELECT left_at IS NOT NULL FROM outbox"))
        .containsExactly(left ? "t" : "f");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"ANSWER", "NOTICE"})
  void whatIsSaidByOurOwnNameBeforeTheAnswerFailsToComeIsTaken(Kind kind) throws Exception {
    post.put(kind, "kaam");

    post.sent(1, new Network(message -> saidAndUnsure(message.id().toString())));

    assertThat(post.states()).containsExactly("taken");
    assertThat(known()).containsExactly("delivered");
    assertThat(post.stored().cells("SELECT left_at IS NOT NULL FROM outbox")).containsExactly("t");
  }

  private Handed saidAndUnsure(String id) {
    news.take(LINK, List.of(new Receipt(id, true, DELIVERED, "")));
    return new Handed.Unsure();
  }

  @Test
  void whatWaitsToBeSentAgainIsTakenIfTheNetworkHasItAfterAll() throws Exception {
    post.put(Kind.ANSWER, "kaam");
    post.sent(1, new Network(_ -> new Handed.Busy(Duration.ofHours(1))));
    assertThat(post.states()).containsExactly("waiting");
    String id = post.stored().cells("SELECT id FROM outbox").getFirst();

    news.take("another", List.of(new Receipt(id, true, DELIVERED, "")));
    assertThat(post.states())
        .as("said by a link that it does not leave by")
        .containsExactly("waiting");
    news.take(LINK, List.of(new Receipt(id, true, UNDER_WAY, "")));

    assertThat(post.states()).containsExactly("taken");
  }

  @Test
  void whoToldTheNetworkGetsNoMoreOfOurOwnAccord() throws Exception {
    send();
    say(OPTED_OUT);
    say(OPTED_OUT);

    assertThat(isStopped()).isTrue();
  }

  @Test
  void whoToldTheNetworkEarlyGetsNoMoreEither() throws Exception {
    say(OPTED_OUT);
    send();

    assertThat(isStopped()).isTrue();
  }

  @Test
  void whoToldTheNetworkOfATextByOurNameGetsNoMoreEither() throws Exception {
    send();
    String id = post.stored().cells("SELECT id FROM outbox").getFirst();
    news.take(LINK, List.of(new Receipt(id, true, OPTED_OUT, "")));

    assertThat(isStopped()).isTrue();
  }

  private static boolean isStopped() {
    post.put(Kind.BULLETIN, "news");
    return post.stopped().contains(Kind.BULLETIN);
  }

  @Test
  void whatIsSaidOfTextsThatWereNeverOursIsForgottenAfterADay() throws SQLException {
    say(DELIVERED);
    post.stored().run("UPDATE early_news SET at = now() - interval '23 h'");
    news.sweep();
    assertThat(post.stored().rows()).containsEntry("early_news", 1);

    post.stored().run("UPDATE early_news SET at = now() - interval '25 h'");
    news.sweep();

    assertThat(post.stored().rows()).doesNotContainKey("early_news");
  }

  @Test
  void aCodeIsNeverLongerThanItShouldBe() throws Exception {
    send();

    news.take(LINK, List.of(new Receipt("ref-1", false, DELIVERED, "x".repeat(300))));

    assertThat(post.stored().cells("SELECT length(news_code) FROM outbox")).containsExactly("40");
  }

  private static void send() throws InterruptedException {
    post.put(Kind.NOTICE, "kaam");
    post.sent(1, new Network(_ -> new Handed.Taken("ref-1")));
  }

  private void say(Came came) {
    assertThat(news.take(LINK, List.of(new Receipt("ref-1", false, came, "")))).isTrue();
  }

  private static List<String> known() throws SQLException {
    return post.stored().cells("SELECT news FROM outbox");
  }
}
