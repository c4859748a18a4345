package org.pukar.channel.voice.plivo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.voice.Sound;
import org.pukar.channel.voice.Voices;
import org.pukar.channel.wire.Xml;
import org.pukar.dialogue.heard.Wants;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Writes what Plivo is to do with a call. Immutable; threads share it.
///
/// Source: Plivo's documentation of its XML.
///
/// @param action where what she does goes
/// @param number our number, which who is called for her sees; empty if nobody knows
record PlivoDocument(String action, String number) {
  private static final int KEY_SECONDS = 5;
  private static final int DIGITS_SECONDS = 8;
  private static final int SILENCE_SECONDS = 5;
  private static final int RING_SECONDS = 25;

  /// Plivo records no less.
  private static final int SHORTEST = 2;

  /// The only Indian languages that it reads, each in a woman's voice.
  private static final Map<Language, String> SPOKEN =
      Map.of(Language.ENGLISH, "en-IN", Language.HINDI, "hi-IN");

  private static final Voices VOICES = new Voices(SPOKEN.keySet());

  String of(Reply.Hear hear) {
    List<Sound> sounds = VOICES.of(hear.sounds());
    Xml xml = new Xml().open("Response");
    switch (hear.wants()) {
      case Wants.Key _ -> keys(xml, sounds, 1, KEY_SECONDS);
      case Wants.Digits(int most) -> keys(xml, sounds, Math.max(1, most), DIGITS_SECONDS);
      case Wants.Turn(int seconds) -> keys(xml, sounds, 1, Math.max(1, seconds));
      case Wants.Recording(int seconds) -> recording(told(xml, sounds), seconds);
      case Wants.Person(PhoneNumber phone) -> person(told(xml, sounds), phone);
      case Wants.Nothing _ -> told(xml, sounds).open("Hangup").close();
    }
    return xml.close().done();
  }

  /// She may press while she listens. If she presses nothing Plivo goes on in the document.
  private void keys(Xml xml, List<Sound> sounds, int most, int seconds) {
    xml.open("GetDigits")
        .with("action", action)
        .with("method", "POST")
        .with("numDigits", most)
        .with("finishOnKey", most > 1 ? "#" : "none")
        .with("timeout", seconds)
        .with("digitTimeout", DIGITS_SECONDS)
        .with("retries", 1)
        // A PIN stands in no log of theirs.
        .with("log", "false");
    told(xml, sounds).close();
    onward(xml);
  }

  private void recording(Xml xml, int seconds) {
    xml.open("Record")
        .with("action", action)
        .with("method", "POST")
        .with("maxLength", Math.max(SHORTEST, seconds))
        .with("finishOnKey", "#")
        .with("timeout", SILENCE_SECONDS)
        .with("playBeep", "true")
        .with("fileFormat", "wav")
        .close();
    onward(xml);
  }

  private void person(Xml xml, PhoneNumber phone) {
    xml.open("Dial").with("action", action).with("method", "POST").with("timeout", RING_SECONDS);
    if (!number.isEmpty()) {
      xml.with("callerId", number);
    }
    xml.open("Number").words(Addresses.digits(phone)).close().close();
  }

  private void onward(Xml xml) {
    xml.open("Redirect").with("method", "POST").words(action).close();
  }

  private static Xml told(Xml xml, List<Sound> sounds) {
    for (Sound sound : sounds) {
      switch (sound) {
        case Sound.Played(String url) -> xml.open("Play").words(url).close();
        case Sound.Read(Language language, String words, String _) ->
            xml.open("Speak")
                .with("voice", "WOMAN")
                .with("language", Objects.requireNonNull(SPOKEN.get(language), "one it reads"))
                .words(words)
                .close();
      }
    }
    return xml;
  }

  /// She is called back, so that it costs her nothing.
  static String refusal() {
    Xml xml = new Xml().open("Response");
    return xml.open("Hangup").with("reason", "busy").close().close().done();
  }

  static String empty() {
    return new Xml().open("Response").close().done();
  }
}
