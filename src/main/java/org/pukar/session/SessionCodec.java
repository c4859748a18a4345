package org.pukar.session;

import java.io.IOException;
import java.time.Instant;
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
  private static final int FORM = 2;

  private static final int ENDED = 1;
  private static final int LEFT = 2;
  private static final int SEALED = 4;

  private SessionCodec() {}

  /// Writes a session.
  public static byte[] write(Kept kept) {
    PackedWriter to = new PackedWriter();
    try {
      to.out.writeByte(FORM);
      to.out.writeByte(
          (kept.ended() ? ENDED : 0)
              | (kept.left() ? LEFT : 0)
              | (kept.session().sealed() ? SEALED : 0));
      to.out.writeLong(kept.at().toEpochMilli());
      writeSession(to, kept.session());
      writeHop(to, kept.hop());
      to.out.writeByte(kept.said().size());
      for (Said said : kept.said()) {
        writeHop(to, said.hop());
        to.text(said.text());
        to.out.writeBoolean(said.ends());
      }
    } catch (IOException e) {
      throw new IllegalStateException("a session cannot be written", e);
    }
    return to.bytes();
  }

  /// Reads a session; empty if it was written in another form.
  public static Optional<Kept> read(byte[] bytes) {
    PackedReader from = new PackedReader(bytes);
    try {
      if (from.in.readByte() != FORM) {
        return Optional.empty();
      }
      int marks = from.in.readByte();
      Instant at = Instant.ofEpochMilli(from.in.readLong());
      Session session = readSession(from, (marks & SEALED) != 0);
      Hop hop = readHop(from);
      List<Said> said = new ArrayList<>();
      for (int left = from.in.readByte(); left > 0; left--) {
        said.add(new Said(readHop(from), from.text(), from.in.readBoolean()));
      }
      return Optional.of(
          new Kept(session, hop, at, said, (marks & ENDED) != 0, (marks & LEFT) != 0));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void writeSession(PackedWriter to, Session session) throws IOException {
    to.text(session.id());
    to.text(session.version());
    to.text(session.language().code());
    writeFrames(to, session.stack());
    to.out.writeShort(session.page());
    to.texts(session.offered());
    to.out.writeByte(session.values().size());
    for (Map.Entry<String, String> value : session.values().entrySet()) {
      to.text(value.getKey());
      to.text(value.getValue());
    }
    to.out.writeByte(session.trail().size());
    for (List<Frame> position : session.trail()) {
      writeFrames(to, position);
    }
    to.texts(session.waiting());
    to.out.writeInt(session.writes());
    to.text(session.mode().name());
  }

  private static Session readSession(PackedReader from, boolean sealed) throws IOException {
    String id = from.text();
    String version = from.text();
    Language language = Language.find(from.text()).orElse(Language.ENGLISH);
    List<Frame> stack = readFrames(from);
    int page = from.in.readShort();
    List<String> offered = from.texts();
    Map<String, String> values = new HashMap<>();
    for (int left = from.in.readUnsignedByte(); left > 0; left--) {
      values.put(from.text(), from.text());
    }
    List<List<Frame>> trail = new ArrayList<>();
    for (int left = from.in.readUnsignedByte(); left > 0; left--) {
      trail.add(readFrames(from));
    }
    List<String> waiting = from.texts();
    int writes = from.in.readInt();
    Session.Mode mode = Session.Mode.valueOf(from.text());
    return new Session(
        id, version, language, stack, page, offered, values, trail, waiting, writes, mode, sealed);
  }

  private static void writeFrames(PackedWriter to, List<Frame> frames) throws IOException {
    to.out.writeByte(frames.size());
    for (Frame frame : frames) {
      to.text(frame.dialogue());
      to.text(frame.step());
    }
  }

  private static List<Frame> readFrames(PackedReader from) throws IOException {
    List<Frame> frames = new ArrayList<>();
    for (int left = from.in.readUnsignedByte(); left > 0; left--) {
      frames.add(new Frame(from.text(), from.text()));
    }
    return frames;
  }

  private static void writeHop(PackedWriter to, Hop hop) throws IOException {
    switch (hop) {
      case Hop.Whole(int length, String hash) -> {
        to.out.writeByte('t');
        to.out.writeInt(length);
        to.text(hash);
      }
      case Hop.Counted(long number) -> {
        to.out.writeByte('#');
        to.out.writeLong(number);
      }
      case Hop.Named(String hash) -> {
        to.out.writeByte('n');
        to.text(hash);
      }
      case Hop.Bare(String hash) -> {
        to.out.writeByte('s');
        to.text(hash);
      }
    }
  }

  private static Hop readHop(PackedReader from) throws IOException {
    return switch (from.in.readByte()) {
      case 't' -> new Hop.Whole(from.in.readInt(), from.text());
      case '#' -> new Hop.Counted(from.in.readLong());
      case 'n' -> new Hop.Named(from.text());
      case 's' -> new Hop.Bare(from.text());
      default -> throw new IOException("no such hop");
    };
  }
}
