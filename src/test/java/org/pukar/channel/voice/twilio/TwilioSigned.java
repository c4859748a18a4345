package org.pukar.channel.voice.twilio;

import org.pukar.channel.signed.Signing;

/// Signs as Twilio does, for our made-up token. Stateless.
final class TwilioSigned {
  private static final String HOME = "https://pukar.example.org";

  private TwilioSigned() {}

  static String sign(String path, String form) {
    return Signing.sign("HmacSHA1", HOME + path + Signing.sorted(form));
  }
}
