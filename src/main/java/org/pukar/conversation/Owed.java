package org.pukar.conversation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.pukar.conversation.hop.Inbound;
import org.pukar.conversation.hop.Way;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.Input;
import org.pukar.session.Kept;
import org.pukar.session.SessionCodec;
import org.pukar.session.SessionKey;

/// An answer that was promised: the hop, and the session as it was before it, so that any node can
/// find the answer again if the first one dies over it. Immutable; prints nothing.
///
/// @param onceKey names the answer: found again, it is the same
record Owed(Way way, Kept before, String typed, String onceKey, Instant since) {

  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] session = SessionCodec.write(before);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(way.inbound().channel());
      out.writeUTF(way.inbound().provider());
      out.writeUTF(way.inbound().line());
      out.writeUTF(way.inbound().code());
      out.writeUTF(way.caller().e164());
      out.writeUTF(way.key().caller());
      out.writeUTF(way.key().name());
      out.writeShort(session.length);
      out.write(session);
      out.writeUTF(typed);
      out.writeUTF(onceKey);
      out.writeLong(since.toEpochMilli());
    } catch (IOException e) {
      throw new IllegalStateException("a promise cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /// Reads what was promised; empty if the session was written in another form.
  static Optional<Owed> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String channel = in.readUTF();
      String provider = in.readUTF();
      String line = in.readUTF();
      String code = in.readUTF();
      PhoneNumber caller = new PhoneNumber(in.readUTF());
      SessionKey key = new SessionKey(in.readUTF(), in.readUTF());
      Optional<Kept> before = SessionCodec.read(in.readNBytes(in.readUnsignedShort()));
      String typed = in.readUTF();
      String onceKey = in.readUTF();
      Instant since = Instant.ofEpochMilli(in.readLong());
      Input none = new Input.Bare("", false);
      Inbound inbound = new Inbound(channel, provider, line, Optional.of(caller), code, none);
      return before.map(k -> new Owed(new Way(inbound, caller, key), k, typed, onceKey, since));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Owed";
  }
}
