package org.pukar.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Frame;
import org.pukar.session.Kept.Said;
import org.pukar.session.packed.PackedReader;
import org.pukar.session.packed.PackedWriter;
import org.pukar.text.Language;

/// A session as bytes: small, because a State's sessions lie in one memory. Stateless.
public final class SessionCodec {
  /// Grows when the form changes; a session written in another form is not read.
  private static final int FORM = 3;

  private static final int ENDED = 1;
  private static final int LEFT = 2;
  private static final int SEALED = 4;

  private SessionCodec() {}

  /// Writes a session.
  public static byte[] write(Kept kept) {
    PackedWriter to = new PackedWriter();
    to.number8(FORM);
    to.number8(
        (kept.ended() ? ENDED : 0)
            | (kept.left() ? LEFT : 0)
            | (kept.session().sealed() ? SEALED : 0));
    to.number64(kept.at().toEpochMilli());
    writeSession(to, kept.session());
    writeHop(to, kept.hop());
    to.number8(kept.said().size());
    for (Said said : kept.said()) {
      writeHop(to, said.hop());
      to.text(said.text());
      to.number8(said.ends() ? 1 : 0);
    }
    return to.bytes();
  }

  /// Reads a session; empty if it was written in another form.
  public static Optional<Kept> read(byte[] bytes) {
    PackedReader from = new PackedReader(bytes);
    try {
      if (from.number8() != FORM) {
        return Optional.empty();
      }
      int marks = from.number8();
      Instant at = Instant.ofEpochMilli(from.number64());
      Session session = readSession(from, (marks & SEALED) != 0);
      Hop hop = readHop(from);
      List<Said> said = new ArrayList<>();
      for (int left = from.number8(); left > 0; left--) {
        said.add(new Said(readHop(from), from.text(), from.flag()));
      }
      return Optional.of(
          new Kept(session, hop, at, said, (marks & ENDED) != 0, (marks & LEFT) != 0));
    } catch (PackedReader.Unreadable | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void writeSession(PackedWriter to, Session session) {
    to.text(session.id());
    to.text(session.version());
    to.text(session.language().code());
    writeFrames(to, session.stack());
    to.number16(session.page());
    to.texts(session.offered());
    to.number8(session.values().size());
    for (Map.Entry<String, String> value : session.values().entrySet()) {
      to.text(value.getKey());
      to.text(value.getValue());
    }
    to.number8(session.trail().size());
    for (List<Frame> position : session.trail()) {
      writeFrames(to, position);
    }
    to.texts(session.waiting());
    writeFrames(to, session.givenAt());
    to.number32(session.writes());
    to.text(session.mode().name());
  }

  private static Session readSession(PackedReader from, boolean sealed) {
    String id = from.text();
    String version = from.text();
    Language language = Language.find(from.text()).orElse(Language.ENGLISH);
    List<Frame> stack = readFrames(from);
    int page = from.number16();
    List<String> offered = from.texts();
    Map<String, String> values = new HashMap<>();
    for (int left = from.number8(); left > 0; left--) {
      values.put(from.text(), from.text());
    }
    List<List<Frame>> trail = new ArrayList<>();
    for (int left = from.number8(); left > 0; left--) {
      trail.add(readFrames(from));
    }
    List<String> waiting = from.texts();
    List<Frame> givenAt = readFrames(from);
    int writes = from.number32();
    Session.Mode mode = Session.Mode.valueOf(from.text());
    return new Session(
        id, version, language, stack, page, offered, values, trail, waiting, givenAt, writes, mode,
        sealed);
  }

  private static void writeFrames(PackedWriter to, List<Frame> frames) {
    to.number8(frames.size());
    for (Frame frame : frames) {
      to.text(frame.dialogue());
      to.text(frame.step());
    }
  }

  private static List<Frame> readFrames(PackedReader from) {
    List<Frame> frames = new ArrayList<>();
    for (int left = from.number8(); left > 0; left--) {
      frames.add(new Frame(from.text(), from.text()));
    }
    return frames;
  }

  private static void writeHop(PackedWriter to, Hop hop) {
    switch (hop) {
      case Hop.Whole(int length, String hash) -> {
        to.number8('t');
        to.number32(length);
        to.text(hash);
      }
      case Hop.Counted(long number) -> {
        to.number8('#');
        to.number64(number);
      }
      case Hop.Named(String hash) -> {
        to.number8('n');
        to.text(hash);
      }
      case Hop.Bare(String hash) -> {
        to.number8('s');
        to.text(hash);
      }
    }
  }

  private static Hop readHop(PackedReader from) {
    return switch (from.number8()) {
      case 't' -> new Hop.Whole(from.number32(), from.text());
      case '#' -> new Hop.Counted(from.number64());
      case 'n' -> new Hop.Named(from.text());
      case 's' -> new Hop.Bare(from.text());
      default -> throw new PackedReader.Unreadable("no such hop");
    };
  }
}
