package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pukar.outbox.Kind;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registered;
import org.pukar.outbox.link.Registry;
import org.pukar.outbox.link.Writing;

/// Texts leave in the words that their link writes.
class WritingTest extends PostTest {
  private static final Writing LOUD =
      new Writing() {
        @Override
        public int applyAsInt(String words) {
          return written(words).length();
        }

        @Override
        public String written(String words) {
          return words.toUpperCase(Locale.ROOT);
        }
      };

  private static final Registered AS =
      new Registered("1101000000000000017", "1107000000000000029", "PUKARS", "");

  private static final Registry LOUD_ONLY =
      words ->
          words.equals("KAAM")
              ? new Registry.Look.Fits(AS)
              : new Registry.Look.Misfit("not like that");

  @Test
  void theyAreHeldAgainstTemplatesAsTheyLeave() throws SQLException, InterruptedException {
    Network network = Network.taking();
    Links links = new Links(List.of(new Link("simulator", network, 100_000, 1, true, 0, LOUD)));
    post.by(links).put(Kind.NOTICE, "kaam");

    try (Sending _ = post.sending(links, LOUD_ONLY)) {
      assertThat(network.next().words()).isEqualTo("KAAM");
    }
    assertThat(post.stored().cells("SELECT parts FROM outbox")).containsExactly("4");
  }
}
