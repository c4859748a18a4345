package org.pukar.callbacks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// A call that somebody asked for. Immutable; prints nothing of it.
///
/// @param reason what it is about, for the one who calls: sealed wherever it is kept
/// @param language in which it was asked for; empty if that was not written down
/// @param onceKey names the request: asked again, it is the same call
record Callback(
    PhoneNumber caller,
    String reason,
    Instant askedAt,
    Optional<Language> language,
    String onceKey) {

  /// What holds until its caller wishes otherwise.
  ///
  /// @param usual the language to speak if none was written down
  Wish wish(Language usual) {
    return new Wish(askedAt, language.orElse(usual), Wish.Voice.ANY);
  }

  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(caller.e164());
      out.writeUTF(reason);
      out.writeLong(askedAt.toEpochMilli());
      out.writeUTF(onceKey);
      out.writeUTF(language.map(Language::code).orElse(""));
    } catch (IOException e) {
      throw new IllegalStateException("a call back cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /// Reads what was written, also by nodes that did not write the language.
  static Callback read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      PhoneNumber caller = new PhoneNumber(in.readUTF());
      String reason = in.readUTF();
      Instant askedAt = Instant.ofEpochMilli(in.readLong());
      String onceKey = in.readUTF();
      String language = in.available() > 0 ? in.readUTF() : "";
      return new Callback(caller, reason, askedAt, Language.find(language), onceKey);
    } catch (IOException e) {
      throw new IllegalStateException("a call back cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "Callback";
  }
}
