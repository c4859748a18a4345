package org.pukar.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerminalPhoneTest {

  private final FakeGateway gateway = new FakeGateway();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ByteArrayOutputStream display = new ByteArrayOutputStream();
  private final DialOptions options =
      new DialOptions(gateway.address(), "+917000000801", "*384*26#");

  @BeforeEach
  void forget() {
    gateway.forget();
    display.reset();
  }

  @AfterAll
  void close() {
    http.close();
    gateway.close();
  }

  @Test
  void aSessionIsDrawnAndWrittenDown() throws IOException {
    assertThat(run(options, "1\n3\n1\n"))
        .isEqualTo(
            """
            > dial *384*26#
            Pukar
            1 English
            2 हिन्दी
            ---
            > 1
            Main menu
            1 Jobs
            2 Schemes
            3 Complaint
            4 Talk
            0 Back
            ---
            > 3
            What is it about?
            1 Wages
            2 Injury
            9 More
            0 Back
            ---
            > 1
            Your complaint is 104 466 727. Keep the number.
            ===
            """);
    assertThat(drawn()).contains("│ 2 हिन्दी", "└ 24 of 80 · Unicode", "Session over.");
    assertThat(gateway.requests().getFirst())
        .containsEntry("phoneNumber", "+917000000801")
        .containsEntry("serviceCode", "*384*26#")
        .containsEntry("text", "");
    assertThat(gateway.events().getFirst())
        .containsEntry("status", "Success")
        .containsEntry("input", "1*3*1")
        .containsEntry("date", "2026-11-22 03:44:00");
  }

  @Test
  void aSessionIsRepeatedLostAndDialledAnew() throws IOException {
    assertThat(run(options, "1\n:repeat\n:lose\nhello\n*384*26*3#\n"))
        .containsSubsequence(
            "> 1\n", "> :repeat\nMain menu", "> :lose\n> dial *384*26*3#\nComplaint")
        .endsWith("---\n> :end\n")
        .doesNotContain("hello");
    assertThat(gateway.requests().get(2)).isEqualTo(gateway.requests().get(1));
    assertThat(gateway.requests().getLast()).containsEntry("text", "3");
    assertThat(gateway.events()).extracting(e -> e.get("status")).containsOnly("Incomplete");
    assertThat(drawn()).contains("No session: dial *384*26#");
  }

  @Test
  void whatTheNetworkCutsOrDropsIsSaid() throws IOException {
    assertThat(run(options, "1\n8\n")).contains("\n" + "a".repeat(182) + "\n---");
    assertThat(drawn()).contains("200 of 182 · 7-bit · CUT by the network");
    assertThat(run(options, "1\n5\n")).endsWith("(HTTP 503)\n===\n");
    assertThat(gateway.events().getLast()).containsEntry("status", "Failed");
  }

  @Test
  void aTextIsSentOutsideASessionAndItsAnswerShown() throws IOException {
    assertThat(run(options, "1\n:end\nsms JOB MASON\n"))
        .endsWith("> :end\n> sms JOB MASON\nYou wrote: JOB MASON\n===\n");
    assertThat(gateway.texts().getFirst())
        .containsEntry("from", "+917000000801")
        .containsEntry("to", "26384")
        .containsEntry("text", "JOB MASON")
        .containsEntry("date", "2026-11-22T03:44:00Z");

    gateway.refuseTexts(true);
    run(options, ":end\nsms JOB\n");
    assertThat(drawn()).contains("└ a text from 26384", "That failed: HTTP 503.");
  }

  @Test
  void optionsAreReadInAnyOrder() {
    DialOptions read =
        options.with(List.of("--code", "*1#", "http://127.0.0.1:9", "--number", "+919812345678"));

    assertThat(read)
        .hasToString("DialOptions[base=http://127.0.0.1:9, number=+919812345678, code=*1#]");
    assertThatThrownBy(() -> options.with(List.of("--size", "3")))
        .hasMessage("there is no option --size");
    assertThatThrownBy(() -> options.with(List.of("--code"))).hasMessage("--code needs a value");
  }

  private String run(DialOptions asked, String typed) throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T03:44:00Z"));
    PrintStream out = new PrintStream(display, true, StandardCharsets.UTF_8);
    TerminalPhone phone = new TerminalPhone(asked, http, clock, new Random(1), out);
    return phone.run(new BufferedReader(new StringReader(typed))).toString();
  }

  private String drawn() {
    return display.toString(StandardCharsets.UTF_8);
  }
}
