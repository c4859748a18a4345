package org.pukar.session.redis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pukar.Proxy;
import org.pukar.embedded.TestServers;

/// Tests of a Redis that is reached through a proxy, which can do it harm.
abstract class ProxiedTest {
  Proxy proxy;
  Redis redis;

  @BeforeEach
  void open() throws Exception {
    String url = TestServers.fresh().redisUrl();
    proxy = Proxy.to(url);
    redis = Redis.open(proxy.instead(url));
  }

  @AfterEach
  void close() {
    redis.close();
    proxy.close();
  }
}
