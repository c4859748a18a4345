package org.pukar.channel.voice.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.wire.Calls;
import org.pukar.recordings.Source;

class PlivoRecordingsTest {
  private static final String FILE = "https://media.plivo.com/v1/Account/MA17/Recording/r-5.wav";
  private static final String RESOURCE = "https://api.plivo.com/v1/Account/MA17/Recording/r-5/";

  private static Source recorder(String url) {
    return new PlivoRecordings(
        Carried.account("plivo", url, "auth_id", "MA17", "auth_token", "made-up"));
  }

  @Test
  void aRecordingIsFetchedAndRemovedInOurName() {
    HttpRequest fetched = recorder("").fetch(FILE).orElseThrow();
    assertThat(fetched.method()).isEqualTo("GET");
    assertThat(fetched.uri()).hasToString(FILE);
    assertThat(fetched.headers().firstValue("Authorization"))
        .hasValue(Calls.basic("MA17", "made-up"));

    for (String url : new String[] {FILE, RESOURCE}) {
      HttpRequest removed = recorder("").remove(url).orElseThrow();
      assertThat(removed.method()).isEqualTo("DELETE");
      assertThat(removed.uri()).hasToString(RESOURCE);
      assertThat(removed.headers().firstValue("Authorization"))
          .hasValue(Calls.basic("MA17", "made-up"));
    }
  }

  @Test
  void whatStandsInPlivosPlaceIsAskedInstead() {
    Source recorder = recorder("http://127.0.0.1:8089");
    String path = "/v1/Account/MA17/Recording/r-5";
    assertThat(recorder.fetch("http://127.0.0.1:8089" + path + ".wav")).isPresent();
    assertThat(recorder.remove("http://127.0.0.1:8089" + path + ".wav").orElseThrow().uri())
        .hasToString("http://127.0.0.1:8089" + path + "/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://media.plivo.com/v1/Account/MA17/Recording/r-5.wav",
        "https://s3.amazonaws.com/recordings/r-5.mp3",
        "https://media.plivo.com@example.org/v1/Account/MA17/Recording/r-5.wav",
        "https://media.plivo.com.example.org/v1/Account/MA17/Recording/r-5.wav",
        "https://127.0.0.1/v1/Account/MA17/Recording/r-5.wav",
        "mailto:a@b",
        "not an address",
        ""
      })
  void nobodyElseIsEverAsked(String url) {
    assertThat(recorder("").fetch(url)).isEmpty();
    assertThat(recorder("").remove(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.plivo.com/v1/Account/MA17/",
        "https://api.plivo.com/v1/Account/MA17/Recording/",
        "https://api.plivo.com/v1/Account/MA17/Recording/../Call/u7",
        "https://api.plivo.com/v1/Account/MA17/Call/u7/"
      })
  void onlyARecordingIsEverRemoved(String url) {
    assertThat(recorder("").remove(url)).isEmpty();
  }
}
