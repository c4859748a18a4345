package org.pukar.channel.voice.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Reject;
import com.twilio.twiml.voice.Say;
import java.util.List;
import java.util.function.Consumer;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.voice.Sound;
import org.pukar.dialogue.heard.Wants;
import org.pukar.phone.PhoneNumber;

/// Writes what Twilio is to do with a call. Immutable; threads share it.
///
/// @param action where what she does goes
/// @param number our number, which who is called for her sees; empty if nobody knows
record TwilioDocument(String action, String number) {
  private static final int KEY_SECONDS = 5;
  private static final int DIGITS_SECONDS = 8;
  private static final int SILENCE_SECONDS = 5;
  private static final int RING_SECONDS = 25;

  /// Twilio records no less.
  private static final int SHORTEST = 2;

  /// Every key is heard, none ends the keys.
  private static final String NO_KEY = "";

  private static final String HASH = "#";

  String of(Reply.Hear hear) {
    List<Sound> sounds = TwilioVoices.of(hear.sounds());
    VoiceResponse.Builder response = new VoiceResponse.Builder();
    switch (hear.wants()) {
      case Wants.Key _ -> response.gather(keys(sounds, 1, KEY_SECONDS));
      case Wants.Digits(int most) -> response.gather(keys(sounds, most, DIGITS_SECONDS));
      case Wants.Turn(int seconds) -> response.gather(keys(sounds, 1, Math.max(1, seconds)));
      case Wants.Recording(int seconds) -> {
        told(sounds, response::say, response::play);
        // Of silence Twilio makes no recording, and goes on in the document.
        response.record(recording(seconds)).redirect(onward());
      }
      case Wants.Person(PhoneNumber phone) -> {
        told(sounds, response::say, response::play);
        response.dial(person(phone));
      }
      case Wants.Nothing _ -> {
        told(sounds, response::say, response::play);
        response.hangup(new Hangup.Builder().build());
      }
    }
    return response.build().toXml();
  }

  /// She may press while she listens.
  private Gather keys(List<Sound> sounds, int most, int seconds) {
    Gather.Builder gather =
        new Gather.Builder()
            .inputs(Gather.Input.DTMF)
            .numDigits(Math.max(1, most))
            .finishOnKey(most > 1 ? HASH : NO_KEY)
            .timeout(seconds)
            .actionOnEmptyResult(true)
            .action(action)
            .method(HttpMethod.POST);
    told(sounds, gather::say, gather::play);
    return gather.build();
  }

  private Record recording(int seconds) {
    return new Record.Builder()
        .maxLength(Math.max(SHORTEST, seconds))
        .finishOnKey(HASH)
        .timeout(SILENCE_SECONDS)
        .playBeep(true)
        .trim(Record.Trim.TRIM_SILENCE)
        .action(action)
        .method(HttpMethod.POST)
        .build();
  }

  private Redirect onward() {
    return new Redirect.Builder(action).method(HttpMethod.POST).build();
  }

  private Dial person(PhoneNumber phone) {
    Dial.Builder dial =
        new Dial.Builder()
            .number(new Number.Builder(phone.e164()).build())
            .timeout(RING_SECONDS)
            .answerOnBridge(true)
            .record(Dial.Record.DO_NOT_RECORD)
            .action(action)
            .method(HttpMethod.POST);
    return number.isEmpty() ? dial.build() : dial.callerId(number).build();
  }

  private static void told(List<Sound> sounds, Consumer<Say> say, Consumer<Play> play) {
    for (Sound sound : sounds) {
      switch (sound) {
        case Sound.Played(String url) -> play.accept(new Play.Builder(url).build());
        case Sound.Read read -> say.accept(TwilioVoices.say(read));
      }
    }
  }

  /// She is called back, so that it costs her nothing.
  static String refusal() {
    Reject busy = new Reject.Builder().reason(Reject.Reason.BUSY).build();
    return new VoiceResponse.Builder().reject(busy).build().toXml();
  }

  static String empty() {
    return new VoiceResponse.Builder().build().toXml();
  }
}
