package org.pukar.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.Logged;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTest {
  private static final String SECRET = "7012345678";

  private Served served;

  @BeforeAll
  void start() {
    served = new Served(List.of(EdgeTest::mount));
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private static void mount(Router router) {
    router.get("/good/:name").handler(context -> context.response().end("good"));
    router.get("/fails").handler(EdgeTest::fail);
    router.get("/refuses").handler(context -> context.fail(400));
    router.post("/takes-posts").handler(context -> context.response().end());
  }

  private static void fail(RoutingContext context) {
    throw new IllegalStateException("as this test wants it, at " + context.currentRoute());
  }

  @ParameterizedTest
  @CsvSource({"/good/x,200", "/nothing,404", "/takes-posts,405", "/refuses,400", "/fails,500"})
  void everyAnswerTellsBrowsersToTrustNothingButUs(String path, int status) throws Exception {
    HttpResponse<String> answer = served.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("referrer-policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("cross-origin-opener-policy")).hasValue("same-origin");
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing?who=7012345678,404,Not Found",
    "/takes-posts,405,Method Not Allowed",
    "/refuses,400,Bad Request",
    "/fails,500,Internal Server Error"
  })
  void anErrorIsAProblemThatTellsNothingOfTheRequestOrOfUs(String path, int status, String title)
      throws Exception {
    HttpResponse<String> answer = served.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .startsWith("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status)
        .contains("\"detail\":\"")
        .doesNotContain(SECRET, "IllegalState", "this test", path);
  }

  @Test
  void theAccessLogHoldsTheRoutesTemplateOnly() throws Exception {
    List<String> lines;
    try (Logged logged = Logged.start()) {
      served.get("/good/" + SECRET + "?number=" + SECRET);
      served.get("/nothing/" + SECRET + "?number=" + SECRET);
      raw("GET /good/%zz" + SECRET + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      raw("GET /good/" + SECRET + "x".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
      raw("G?T /" + SECRET + " garbage\r\n\r\n");
      logged.awaits("access", 2);
      lines = logged.events("access").map(ILoggingEvent::getFormattedMessage).toList();
      assertThat(logged.text()).doesNotContain(SECRET);
    }

    assertThat(lines).anyMatch(line -> line.matches("GET /good/:name 200 \\d+ ms"));
    assertThat(lines).anyMatch(line -> line.matches("GET \\(no route\\) 404 \\d+ ms"));
  }

  @Test
  void aRequestThatCannotBeReadIsRefused() throws IOException {
    assertThat(raw("GET /good/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .contains(" 400 ");
    assertThat(raw("GET /good/" + "x".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .contains(" 414 ");
  }

  @Test
  void aTakenPortIsToldInASentence() {
    assertThatThrownBy(() -> Server.start(Vertx.vertx(), "127.0.0.1", served.port(), List.of()))
        .hasMessage(
            "Port %d cannot be listened on: set PUKAR_PORT to a free one."
                .formatted(served.port()));
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
