package org.pukar.conversation.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.Proxy;

/// Servers fail in one way after the other while many are calling.
@Timeout(90)
class FaultsUnderLoadTest extends Faults {
  private static final int CALLERS = 32;
  private static final Duration A_FEW_SECONDS = Duration.ofSeconds(8);

  enum Server {
    REDIS,
    POSTGRES
  }

  private enum Trouble {
    KILLED,
    PAUSED,
    SLOW,
    HALF_OPEN;

    void befall(Proxy proxy) throws IOException {
      switch (this) {
        case KILLED -> proxy.refuse();
        case PAUSED -> proxy.hang();
        case SLOW -> proxy.slow(Duration.ofMillis(300));
        case HALF_OPEN -> proxy.halfOpen();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyHearsAnythingWrongNoCaseIsLostAndAllGoOn(Server server) throws Exception {
    Crowd crowd = new Crowd(house, beforeFiling(), CALLERS);
    crowd.start();
    crowd.awaitWalks(1);
    for (Trouble trouble : Trouble.values()) {
      survive(crowd, server == Server.REDIS ? redis : postgres, trouble);
    }
    crowd.end();

    assertThat(crowd.wrong()).isEmpty();
    assertThat(crowd.told()).hasSizeGreaterThan(CALLERS);
    assertThat(house.stored().cells("SELECT number FROM grievances")).containsAll(crowd.told());
    assertThat(
            house
                .stored()
                .cells("SELECT count(*) FROM grievances GROUP BY caller_id HAVING count(*) > 1"))
        .as("filed twice")
        .isEmpty();
  }

  private static void survive(Crowd crowd, Proxy proxy, Trouble trouble)
      throws IOException, InterruptedException {
    crowd.trouble();
    trouble.befall(proxy);
    crowd.awaitHops(2);
    proxy.pass();
    long restored = System.nanoTime();
    crowd.calm();
    crowd.awaitWalks(1);
    Duration took = Duration.ofNanos(System.nanoTime() - restored);
    assertThat(took).as("%s", trouble).isLessThan(A_FEW_SECONDS);
  }
}
