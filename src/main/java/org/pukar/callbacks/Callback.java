package org.pukar.callbacks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.pukar.phone.PhoneNumber;

/// A call that somebody asked for. Immutable; prints nothing of it.
///
/// @param reason what it is about, for the one who calls: sealed wherever it is kept
/// @param onceKey names the request: asked again, it is the same call
record Callback(PhoneNumber caller, String reason, Instant askedAt, String onceKey) {

  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(caller.e164());
      out.writeUTF(reason);
      out.writeLong(askedAt.toEpochMilli());
      out.writeUTF(onceKey);
    } catch (IOException e) {
      throw new IllegalStateException("a call back cannot be written", e);
    }
    return bytes.toByteArray();
  }

  static Callback read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Callback(
          new PhoneNumber(in.readUTF()),
          in.readUTF(),
          Instant.ofEpochMilli(in.readLong()),
          in.readUTF());
    } catch (IOException e) {
      throw new IllegalStateException("a call back cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "Callback";
  }
}
