package org.pukar.channel.voice.exotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.wire.Calls;
import org.pukar.recordings.Source;

class ExotelRecordingsTest {
  private static Source recorder(String url) {
    return new ExotelRecordings(
        Carried.account("exotel", url, "sid", "pukar1", "key", "k", "token", "made-up"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://recordings.exotel.com/exotelrecordings/pukar1/c7.mp3",
        "https://recordings.in.exotel.com/a/c7.wav?x=1",
        "https://api.exotel.com/v1/Accounts/pukar1/Recordings/c7"
      })
  void aRecordingIsFetchedInOurNameAndStaysThere(String url) {
    HttpRequest fetched = recorder("").fetch(url).orElseThrow();
    assertThat(fetched.method()).isEqualTo("GET");
    assertThat(fetched.uri()).hasToString(url);
    assertThat(fetched.headers().firstValue("Authorization")).hasValue(Calls.basic("k", "made-up"));
    assertThat(recorder("").remove(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://recordings.exotel.com/a/c7.mp3",
        "https://exotel.com/a/c7.mp3",
        "https://recordings.exotel.com:8443/a/c7.mp3",
        "https://recordings.exotel.com@example.org/a/c7.mp3",
        "https://me@recordings.exotel.com/a/c7.mp3",
        "https://recordings.exotel.com.example.org/a/c7.mp3",
        "https://recordings-exotel.com/a/c7.mp3",
        "https://example.org/recordings.exotel.com/c7.mp3",
        "https://example.org#.exotel.com/c7.mp3",
        "https://169.254.169.254/a/c7.mp3",
        "https://s3.amazonaws.com/exotelrecordings/c7.mp3",
        "https://recordings.exotel.com",
        "https://recordings.exotel.com/a b",
        "file:///recordings.exotel.com/c7.mp3",
        "//recordings.exotel.com/c7.mp3",
        "not an address",
        ""
      })
  void nobodyElseIsEverAsked(String url) {
    assertThat(recorder("").fetch(url)).isEmpty();
  }

  @Test
  void whatStandsInExotelsPlaceIsAskedToo() {
    Source recorder = recorder("http://127.0.0.1:8089");
    assertThat(recorder.fetch("http://127.0.0.1:8089/a/c7.mp3")).isPresent();
    assertThat(recorder.fetch("http://127.0.0.1:8090/a/c7.mp3")).isEmpty();
    assertThat(recorder.fetch("https://recordings.exotel.com/a/c7.mp3")).isPresent();
  }
}
