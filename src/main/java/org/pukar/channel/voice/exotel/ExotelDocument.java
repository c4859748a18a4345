package org.pukar.channel.voice.exotel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.wire.Json;
import org.pukar.dialogue.heard.Wants;
import org.pukar.phone.PhoneNumber;

/// What Exotel's applets are told that ask how they are to be set, in JSON. Stateless.
///
/// Source of the fields: programs that set the applets so; `audio_url` is not confirmed.
final class ExotelDocument {
  private static final int KEY_S = 5;
  private static final int DIGITS_S = 8;
  private static final int NONE_S = 1;
  private static final int RING_S = 25;
  private static final int TALK_S = 3_600;

  private ExotelDocument() {}

  /// For the Gather applet: the prompt as one file. Where no keys are waited for, it is only
  /// played.
  static String gather(Reply.Hear hear) {
    return switch (hear.wants()) {
      case Wants.Key _ -> gather(hear, 1, KEY_S);
      case Wants.Digits(int most) -> gather(hear, most, DIGITS_S);
      case Wants.Turn(int seconds) -> gather(hear, 1, seconds);
      case Wants.Recording _, Wants.Person _, Wants.Nothing _ -> gather(hear, 1, NONE_S);
    };
  }

  private static String gather(Reply.Hear hear, int most, int seconds) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("gather_prompt", Map.of("audio_url", hear.whole()));
    all.put("max_input_digits", most);
    all.put("finish_on_key", "#");
    all.put("input_timeout", seconds);
    all.put("repeat_menu", 0);
    return Json.write(all);
  }

  /// For the Connect applet: whom to ring.
  ///
  /// @param number ours that the person sees; empty for whatever Exotel shows
  static String connect(PhoneNumber person, String number) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("fetch_after_attempt", false);
    all.put("destination", Map.of("numbers", List.of(person.e164())));
    if (!number.isEmpty()) {
      all.put("outgoing_phone_number", number);
    }
    all.put("record", false);
    all.put("max_ringing_duration", RING_S);
    all.put("max_conversation_duration", TALK_S);
    return Json.write(all);
  }
}
