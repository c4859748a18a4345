package org.pukar.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redis.clients.jedis.Protocol.Command.GET;
import static redis.clients.jedis.Protocol.Command.SET;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.House;
import org.pukar.embedded.RedisGroup;
import org.pukar.text.Language;

/// Redis with a replica, behind Sentinel.
@Timeout(60)
class SentinelTest {
  @TempDir Path folder;
  private RedisGroup group;

  @BeforeEach
  void start() throws IOException {
    group = RedisGroup.start(folder);
  }

  @AfterEach
  void stop() {
    group.close();
  }

  @Test
  void sessionsGoOnAfterTheMasterWasKilled() throws Exception {
    Ground ground = Ground.fresh().redisAt(group.url());
    try (House house = House.on(ground)) {
      Call call = house.entered("7000000171", Language.ENGLISH).choose("Complaint");
      group.awaitReplicated();
      group.killMaster();

      call.type("1");
      assertThat(call.ended()).isTrue();
      while (!house.redis().answers()) {
        Thread.onSpinWait();
      }

      assertThat(call.again().text()).contains(house.say(Language.ENGLISH, "complaint.category"));
    }
  }

  /// Also for reading: what it says may be old.
  @Test
  void aMasterThatWasMadeAReplicaIsLeft() throws IOException {
    try (Redis redis = Redis.open(group.url())) {
      redis.call(Command.of(SET, bytes("a"), bytes("1")));
      group.awaitReplicated();
      group.demoteMaster();

      assertThatThrownBy(() -> redis.call(Command.of(SET, bytes("a"), bytes("2"))))
          .isInstanceOf(RedisAway.class)
          .hasMessageContaining("READONLY");
      assertThatThrownBy(() -> redis.call(Command.of(GET, bytes("a"))))
          .isInstanceOf(RedisAway.class);
      group.promoteMaster();

      assertThat(redis.call(Command.of(GET, bytes("a")))).isEqualTo(bytes("1"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
