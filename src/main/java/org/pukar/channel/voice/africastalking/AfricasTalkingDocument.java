package org.pukar.channel.voice.africastalking;

import java.util.Optional;
import java.util.UUID;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.voice.Sound;
import org.pukar.channel.wire.Requests;
import org.pukar.channel.wire.Xml;
import org.pukar.dialogue.heard.Wants;
import org.pukar.phone.PhoneNumber;

/// What Africa's Talking is to do with a call, in its XML. It plays one file before it waits for
/// keys, so a prompt is one file; what the caller said herself is played before. Immutable.
///
/// Source: the provider's documentation of its actions.
///
/// @param address of our webhook
record AfricasTalkingDocument(String address, Optional<UUID> ours) {
  private static final int KEY_S = 5;
  private static final int DIGITS_S = 8;
  private static final int SILENCE_S = 5;
  private static final int TALK_S = 3_600;

  String of(Reply reply) {
    Xml xml = new Xml().open("Response");
    switch (reply) {
      case Reply.Refuse _, Reply.NotNow _ -> xml.open("Reject").close();
      case Reply.Hear hear -> hear(xml, hear);
    }
    return xml.close().done();
  }

  private void hear(Xml xml, Reply.Hear hear) {
    switch (hear.wants()) {
      case Wants.Key _ -> keys(xml, hear, 1, KEY_S);
      case Wants.Digits(int most) -> keys(xml, hear, most, DIGITS_S);
      case Wants.Turn(int seconds) -> keys(xml, hear, 1, seconds);
      case Wants.Recording(int seconds) -> {
        xml.open("Record")
            .with("finishOnKey", "#")
            .with("maxLength", seconds)
            .with("timeout", SILENCE_S)
            .with("trimSilence", "true")
            .with("playBeep", "true")
            .with("callbackUrl", next(hear));
        play(xml, hear.whole()).close();
      }
      case Wants.Person(PhoneNumber phone) ->
          play(xml, hear.whole())
              .open("Dial")
              .with("phoneNumbers", phone.e164())
              .with("sequential", "true")
              .with("maxDuration", TALK_S)
              .with("callbackUrl", next(hear))
              .close();
      case Wants.Nothing _ -> play(xml, hear.whole());
    }
  }

  private void keys(Xml xml, Reply.Hear hear, int most, int seconds) {
    for (Sound sound : hear.sounds()) {
      if (sound instanceof Sound.Played(String url) && !hear.whole().isEmpty() && isHers(url)) {
        play(xml, url);
      }
    }
    xml.open("GetDigits")
        .with("timeout", seconds)
        .with("numDigits", most)
        .with("callbackUrl", next(hear));
    if (most > 1) {
      xml.with("finishOnKey", "#");
    }
    play(xml, hear.whole()).close();
  }

  /// What lies elsewhere is a recording of the caller.
  private boolean isHers(String url) {
    return !url.contains("/prompts/");
  }

  private String next(Reply.Hear hear) {
    String tail = ours.map(id -> "&" + Requests.OURS + "=" + id).orElse("");
    return address + "?hop=" + hear.next() + tail;
  }

  private static Xml play(Xml xml, String url) {
    return url.isEmpty() ? xml : xml.open("Play").with("url", url).close();
  }
}
