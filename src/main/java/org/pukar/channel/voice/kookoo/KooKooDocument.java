package org.pukar.channel.voice.kookoo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.voice.Sound;
import org.pukar.channel.voice.Voices;
import org.pukar.channel.wire.Xml;
import org.pukar.dialogue.heard.Wants;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// What KooKoo is to do with a call, in its XML: what brings the next event stands last. Immutable.
///
/// Source: KooKoo's documentation of its elements; it reads no Odia.
record KooKooDocument(CallHop hop) {
  private static final Map<Language, String> SPOKEN =
      Map.of(
          Language.ENGLISH, "en-IN",
          Language.HINDI, "hi-IN",
          Language.BENGALI, "bn-IN",
          Language.MALAYALAM, "ml-IN");

  private static final Voices VOICES = new Voices(SPOKEN.keySet());
  private static final int KEY_S = 5;
  private static final int DIGITS_S = 8;
  private static final int SILENCE_S = 5;
  private static final int MS = 1_000;
  private static final int RING_S = 25;
  private static final int TALK_S = 3_600;

  String of(Reply reply) {
    Xml xml = new Xml().open("response").with("sid", hop.call());
    switch (reply) {
      case Reply.Refuse _, Reply.NotNow _ -> xml.open("hangup").close();
      case Reply.Hear hear -> hear(xml, hear);
    }
    return xml.close().done();
  }

  static String nothing() {
    return new Xml().open("response").close().done();
  }

  private void hear(Xml xml, Reply.Hear hear) {
    List<Sound> sounds = VOICES.of(hear.sounds());
    switch (hear.wants()) {
      case Wants.Key _ -> keys(xml, sounds, 1, KEY_S);
      case Wants.Digits(int most) -> keys(xml, sounds, most, DIGITS_S);
      case Wants.Turn(int seconds) -> keys(xml, sounds, 1, seconds);
      case Wants.Recording(int seconds) ->
          told(xml, sounds)
              .open("record")
              .with("format", "wav")
              .with("silence", SILENCE_S)
              .with("maxduration", seconds)
              .words(name(hear.next()))
              .close();
      case Wants.Person(PhoneNumber phone) ->
          told(xml, sounds)
              .open("dial")
              .with("record", "false")
              .with("timeout", RING_S)
              .with("limittime", TALK_S)
              .with("moh", "ring")
              .words(local(phone))
              .close();
      case Wants.Nothing _ -> told(xml, sounds).open("hangup").close();
    }
  }

  /// Each recording of a call needs a name that no other has.
  private String name(int next) {
    return hop.call().replaceAll("[^A-Za-z0-9]", "") + "x" + next;
  }

  private static void keys(Xml xml, List<Sound> sounds, int most, int seconds) {
    xml.open("collectdtmf").with("l", most).with("t", most > 1 ? "#" : "").with("o", seconds * MS);
    told(xml, sounds).close();
  }

  private static Xml told(Xml xml, List<Sound> sounds) {
    for (Sound sound : sounds) {
      switch (sound) {
        case Sound.Played(String url) -> xml.open("playaudio").words(url).close();
        case Sound.Read(Language language, String words, String _) ->
            xml.open("playtext")
                .with("lang", Objects.requireNonNull(SPOKEN.get(language), "one it reads"))
                .with("quality", "best")
                .words(words)
                .close();
      }
    }
    return xml;
  }

  /// As KooKoo writes numbers: 0 and ten digits in India, 00 and the country elsewhere.
  static String local(PhoneNumber phone) {
    return phone.e164().startsWith("+91")
        ? "0" + phone.e164().substring(3)
        : "00" + phone.e164().substring(1);
  }
}
