package org.pukar.channel.voice.exotel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// One call that Exotel leads through our flow, set up as `docs/providers.md` says: it knows
/// nothing but each answer's status, and the JSON that Gather and Connect are given. One thread
/// only.
final class Applets {
  /// Where the call is.
  enum At {
    GATHER,
    VOICEMAIL,
    CONNECT,
    OVER
  }

  private final Function<String, HttpResponse<String>> exotel;
  private final String base;
  private int second;
  private String last = "";
  private At at = At.OVER;
  private JsonObject set = new JsonObject();

  /// @param exotel asks an address
  /// @param webhook with the secret
  /// @param call what Exotel tells of the call with all that it asks
  Applets(Function<String, HttpResponse<String>> exotel, String webhook, String call) {
    this.exotel = exotel;
    this.base = webhook + "%s?" + call;
  }

  /// The flow begins.
  ///
  /// @param told only now
  Applets begin(String told) {
    return passthru("", told) == 200 ? gather() : over();
  }

  /// Keys are pressed; none is silence, or that a prompt was heard that waits for nothing.
  Applets press(String... keys) {
    for (String pressed : keys) {
      assertThat(at).isEqualTo(At.GATHER);
      heard(
          passthru("/heard", pressed.isEmpty() ? "" : "&digits=" + encoded("\"" + pressed + "\"")));
    }
    return this;
  }

  private void heard(int status) {
    if (status == 200) {
      gather();
    } else if (passthru("/record", "") == 200) {
      at = At.VOICEMAIL;
    } else if (passthru("/person", "") == 200) {
      set = new JsonObject(answer("/connect", "").body());
      at = At.CONNECT;
    } else {
      over();
    }
  }

  /// She speaks after the tone; empty: nothing.
  Applets say(String recording) {
    assertThat(at).isEqualTo(At.VOICEMAIL);
    assertThat(
            passthru("/recorded", recording.isEmpty() ? "" : "&RecordingUrl=" + encoded(recording)))
        .isEqualTo(200);
    return gather();
  }

  /// The person answers and talks, or does not.
  Applets talk(boolean answers) {
    assertThat(at).isEqualTo(At.CONNECT);
    String told = "&DialCallDuration=25&CallType=" + (answers ? "completed" : "incomplete");
    return passthru("/talked", told) == 200 ? gather() : over();
  }

  /// The last request of a Passthru after keys comes again; where it leads.
  int again() {
    return exotel.apply(last).statusCode();
  }

  private Applets gather() {
    set = new JsonObject(answer("/gather", "").body());
    at = At.GATHER;
    return this;
  }

  private Applets over() {
    at = At.OVER;
    return this;
  }

  private int passthru(String tail, String more) {
    int status = answer(tail, more).statusCode();
    assertThat(status).as(tail).isIn(200, 302);
    return status;
  }

  private HttpResponse<String> answer(String tail, String more) {
    second++;
    String request =
        base.formatted(tail)
            + "&CurrentTime=2026-11-23+12%%3A%02d%%3A%02d".formatted(second / 60, second % 60)
            + more;
    if (tail.equals("/heard")) {
      last = request;
    }
    return exotel.apply(request);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  At at() {
    return at;
  }

  /// What Gather or Connect was told last.
  JsonObject set() {
    return set;
  }

  /// The token of what is played.
  String played() {
    String url = set.getJsonObject("gather_prompt").getString("audio_url");
    return url.substring(url.lastIndexOf('/') + 1, url.length() - ".wav".length());
  }
}
