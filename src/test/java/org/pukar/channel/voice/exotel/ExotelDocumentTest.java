package org.pukar.channel.voice.exotel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.voice.Prompts;
import org.pukar.phone.PhoneNumber;

class ExotelDocumentTest {
  private static final PhoneNumber PERSON = new PhoneNumber("+919000000002");

  @ParameterizedTest
  @CsvSource({
    "key,       1, 5",
    "digits,    4, 8",
    "one digit, 1, 8",
    "turn,      1, 20",
    "recording, 1, 1",
    "person,    1, 1",
    "nothing,   1, 1"
  })
  void gatherPlaysThePromptAndWaitsAsLongAsItWants(String wants, int digits, int seconds) {
    String json = ExotelDocument.gather(Prompts.all(Prompts.wants(wants)));
    assertThat(new JsonObject(json))
        .isEqualTo(
            new JsonObject()
                .put(
                    "gather_prompt",
                    new JsonObject().put("audio_url", "https://pukar.example.org/sounds/whole.wav"))
                .put("max_input_digits", digits)
                .put("finish_on_key", "#")
                .put("input_timeout", seconds)
                .put("repeat_menu", 0));
  }

  @Test
  void connectRingsOnePersonAndRecordsNothing() {
    assertThat(new JsonObject(ExotelDocument.connect(PERSON, "08060000001")))
        .isEqualTo(
            new JsonObject()
                .put("fetch_after_attempt", false)
                .put(
                    "destination",
                    new JsonObject().put("numbers", new JsonArray().add("+919000000002")))
                .put("outgoing_phone_number", "08060000001")
                .put("record", false)
                .put("max_ringing_duration", 25)
                .put("max_conversation_duration", 3600));
  }

  @Test
  void aNumberThatIsNotKnownIsLeftToExotel() {
    assertThat(new JsonObject(ExotelDocument.connect(PERSON, "")).fieldNames())
        .doesNotContain("outgoing_phone_number");
  }
}
