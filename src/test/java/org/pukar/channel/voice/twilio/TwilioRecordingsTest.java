package org.pukar.channel.voice.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.wire.Calls;
import org.pukar.recordings.Source;

class TwilioRecordingsTest {
  private static final String RESOURCE =
      "https://api.twilio.com/2010-04-01/Accounts/AC0017/Recordings/RE5";

  private static Source recorder(String url) {
    return new TwilioRecordings(
        Carried.account("twilio", url, "account_sid", "AC0017", "auth_token", "made-up"));
  }

  @Test
  void aRecordingIsFetchedAndRemovedInOurName() {
    HttpRequest fetched = recorder("").fetch(RESOURCE + ".wav").orElseThrow();
    assertThat(fetched.method()).isEqualTo("GET");
    assertThat(fetched.uri()).hasToString(RESOURCE + ".wav");
    assertThat(fetched.headers().firstValue("Authorization"))
        .hasValue(Calls.basic("AC0017", "made-up"));

    for (String ending : new String[] {"", ".wav", ".mp3"}) {
      HttpRequest removed = recorder("").remove(RESOURCE + ending).orElseThrow();
      assertThat(removed.method()).isEqualTo("DELETE");
      assertThat(removed.uri()).hasToString(RESOURCE + ".json");
      assertThat(removed.headers().firstValue("Authorization"))
          .hasValue(Calls.basic("AC0017", "made-up"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.twilio.com/2010-04-01/Accounts/AC0017/Recordings/RE5.wav",
        "https://api.twilio.com:8443/2010-04-01/Accounts/AC0017/Recordings/RE5",
        "https://api.twilio.com@example.org/2010-04-01/Accounts/AC0017/Recordings/RE5",
        "https://me@api.twilio.com/2010-04-01/Accounts/AC0017/Recordings/RE5",
        "https://api.twilio.com.example.org/2010-04-01/Accounts/AC0017/Recordings/RE5",
        "https://169.254.169.254/2010-04-01/Accounts/AC0017/Recordings/RE5",
        "file:///2010-04-01/Accounts/AC0017/Recordings/RE5",
        "//api.twilio.com/x",
        "mailto:a@b",
        "not an address",
        ""
      })
  void nobodyElseIsEverAsked(String url) {
    assertThat(recorder("").fetch(url)).isEmpty();
    assertThat(recorder("").remove(url)).isEmpty();
  }

  @Test
  void whatStandsInTwiliosPlaceIsAskedInstead() {
    Source recorder = recorder("http://127.0.0.1:8089");
    String path = "/2010-04-01/Accounts/AC0017/Recordings/RE5";
    assertThat(recorder.fetch("http://127.0.0.1:8089" + path + ".wav")).isPresent();
    assertThat(recorder.remove("http://127.0.0.1:8089" + path).orElseThrow().uri())
        .hasToString("http://127.0.0.1:8089" + path + ".json");
    assertThat(recorder.fetch(RESOURCE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.twilio.com/2010-04-01/Accounts/AC0017",
        "https://api.twilio.com/2010-04-01/Accounts/AC0017/Recordings/../../AC0017",
        "https://api.twilio.com/2010-04-01/Accounts/AC0017/Calls/CA7",
        "https://api.twilio.com/2010-04-01/Accounts/AC0017/Recordings/RE5/Transcriptions"
      })
  void onlyARecordingIsEverRemoved(String url) {
    assertThat(recorder("").remove(url)).isEmpty();
  }
}
