package org.pukar.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Frame;
import org.pukar.session.Kept.Said;
import org.pukar.text.Language;

/// A session as bytes: small, because a State's sessions lie in one memory. Stateless.
public final class SessionCodec {
  /// Grows when the form changes; a session written in another form is not read.
  private static final int FORM = 1;

  private SessionCodec() {}

  /// Writes a session.
  public static byte[] write(Kept kept) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      writeSession(out, kept.session());
      writeHeard(out, kept.heard());
      out.writeByte(kept.said().size());
      for (Said said : kept.said()) {
        writeHeard(out, said.hop());
        out.writeUTF(said.text());
        out.writeBoolean(said.ends());
      }
      out.writeBoolean(kept.ended());
    } catch (IOException e) {
      throw new IllegalStateException("a session cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /// Reads a session; empty if it was written in another form.
  public static Optional<Kept> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != FORM) {
        return Optional.empty();
      }
      Session session = readSession(in);
      Heard heard = readHeard(in);
      List<Said> said = new ArrayList<>();
      for (int left = in.readByte(); left > 0; left--) {
        said.add(new Said(readHeard(in), in.readUTF(), in.readBoolean()));
      }
      return Optional.of(new Kept(session, heard, said, in.readBoolean()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void writeSession(DataOutputStream out, Session session) throws IOException {
    out.writeUTF(session.id());
    out.writeUTF(session.version());
    out.writeUTF(session.language().code());
    writeFrames(out, session.stack());
    out.writeShort(session.page());
    writeTexts(out, session.offered());
    out.writeShort(session.values().size());
    for (Map.Entry<String, String> value : session.values().entrySet()) {
      out.writeUTF(value.getKey());
      out.writeUTF(value.getValue());
    }
    out.writeShort(session.trail().size());
    for (List<Frame> position : session.trail()) {
      writeFrames(out, position);
    }
    writeTexts(out, session.waiting());
    out.writeInt(session.writes());
    out.writeUTF(session.mode().name());
    out.writeBoolean(session.sealed());
  }

  private static Session readSession(DataInputStream in) throws IOException {
    String id = in.readUTF();
    String version = in.readUTF();
    Language language = Language.find(in.readUTF()).orElse(Language.ENGLISH);
    List<Frame> stack = readFrames(in);
    int page = in.readShort();
    List<String> offered = readTexts(in);
    Map<String, String> values = new HashMap<>();
    for (int left = in.readShort(); left > 0; left--) {
      values.put(in.readUTF(), in.readUTF());
    }
    List<List<Frame>> trail = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      trail.add(readFrames(in));
    }
    return new Session(
        id,
        version,
        language,
        stack,
        page,
        offered,
        values,
        trail,
        readTexts(in),
        in.readInt(),
        Session.Mode.valueOf(in.readUTF()),
        in.readBoolean());
  }

  private static void writeFrames(DataOutputStream out, List<Frame> frames) throws IOException {
    out.writeByte(frames.size());
    for (Frame frame : frames) {
      out.writeUTF(frame.dialogue());
      out.writeUTF(frame.step());
    }
  }

  private static List<Frame> readFrames(DataInputStream in) throws IOException {
    List<Frame> frames = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      frames.add(new Frame(in.readUTF(), in.readUTF()));
    }
    return frames;
  }

  private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void writeHeard(DataOutputStream out, Heard heard) throws IOException {
    out.writeInt(heard.length());
    out.writeUTF(heard.hash());
  }

  private static Heard readHeard(DataInputStream in) throws IOException {
    return new Heard(in.readInt(), in.readUTF());
  }
}
