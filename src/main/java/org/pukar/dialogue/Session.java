package org.pukar.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pukar.dialogue.written.Frame;
import org.pukar.text.Language;

/// Where one caller stands in a conversation. Immutable: every move makes a new one.
///
/// @param id made once when the caller dials, kept when the session is resumed under another line
/// @param version the script that it began with and stays with
/// @param stack the position, innermost dialogue last; never empty
/// @param page the page of the screen now shown, from 0
/// @param offered ids of the options on that page, in the order of their keys
/// @param values what was answered and what actions gave, by name
/// @param trail positions to which `0` goes back, the nearest last
/// @param waiting inputs that came ahead of their screens and are still to be played
/// @param givenAt the deed that looked up what the screen tells: there the same can be told again
///   in other words; empty if nothing was looked up, or something was done since
/// @param writes how many deeds that write have been done: part of the next one's once-key
/// @param mode how its next deed is treated
/// @param sealed whether the matter is sealed: never resumed, never counted
public record Session(
    String id,
    String version,
    Language language,
    List<Frame> stack,
    int page,
    List<String> offered,
    Map<String, String> values,
    List<List<Frame>> trail,
    List<String> waiting,
    List<Frame> givenAt,
    int writes,
    Mode mode,
    boolean sealed) {

  /// The value that holds why a call is to be arranged.
  public static final String REASON = "reason";

  /// The value that says that a call was arranged, or that this failed.
  private static final String TRANSFERRED = "transferred";

  /// The value that says that its caller agreed, now or earlier, that we keep her number.
  public static final String AGREED = "agreed";

  /// The value that says that inputs dialled ahead include language and consent: the session was
  /// lost, not new.
  public static final String ENTERING = "entering";

  /// The value that holds the id of the worker who speaks: several may share a phone.
  public static final String WORKER = "worker";

  /// The value that says that this session may say again what was said before the line was cut.
  public static final String TELLING = "telling";

  /// The value that says that a stranger is spoken to in the language of the number that she rang.
  public static final String GREETED = "greeted";

  /// The value that says that its caller was erased.
  public static final String ERASED = "erased";

  /// The value that holds the id of the worker who has proven a PIN in this session; empty once the
  /// session was gone on with on another line.
  public static final String PROVEN = "proven";

  /// The value that says that somebody forced a worker to type a PIN, by her id and which of her
  /// PINs she typed: in such a session nothing of hers is told, and nothing of hers is changed.
  public static final String FORCED = "forced";

  /// The value that counts how often a caller on a call pressed no key in a row.
  private static final String SILENCES = "silences";

  /// The value that holds what the caller has just said, until she has heard it and keeps it.
  private static final String HEARD = "heard";

  /// How the engine treats the next deed that writes.
  public enum Mode {
    /// Deeds are done as they come.
    PLAIN,
    /// Inputs are being played that came ahead of their screens: a deed that writes is asked for
    /// first.
    CAREFUL,
    /// The caller is being asked whether the deed at hand shall be done.
    ASKING
  }

  public Session {
    stack = List.copyOf(stack);
    offered = List.copyOf(offered);
    values = Map.copyOf(values);
    trail = List.copyOf(trail);
    waiting = List.copyOf(waiting);
    givenAt = List.copyOf(givenAt);
  }

  /// A session that has not begun: the engine's `begin` gives it a position.
  public static Session fresh(String id, String version, Language language) {
    return new Session(
        id,
        version,
        language,
        List.of(new Frame("", "")),
        0,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        Mode.PLAIN,
        false);
  }

  /// The innermost position.
  public Frame top() {
    return stack.getLast();
  }

  public Session speaking(Language other) {
    return new Session(
        id, version, other, stack, page, offered, values, trail, waiting, givenAt, writes, mode,
        sealed);
  }

  public Session with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(values);
    all.putAll(more);
    return new Session(
        id, version, language, stack, page, offered, all, trail, waiting, givenAt, writes, mode,
        sealed);
  }

  public Session in(Mode other) {
    return new Session(
        id, version, language, stack, page, offered, values, trail, waiting, givenAt, writes, other,
        sealed);
  }

  /// The same from now on sealed; nothing takes the seal off.
  public Session sealing() {
    return new Session(
        id, version, language, stack, page, offered, values, trail, waiting, givenAt, writes, mode,
        true);
  }

  public Session waitingFor(List<String> inputs) {
    return new Session(
        id, version, language, stack, page, offered, values, trail, inputs, givenAt, writes, mode,
        sealed);
  }

  /// The same, once its caller was put on the way to a person.
  public Session transferred() {
    return with(Map.of(TRANSFERRED, "yes"));
  }

  /// Whether its caller was put on the way to a person: she has what she called for, and hangs up
  /// when she likes.
  public boolean wasTransferred() {
    return values.containsKey(TRANSFERRED);
  }

  /// Whether nothing but its last word may be left of it, and not how it was come to.
  public boolean leavesNothing() {
    return wasTransferred() || values.containsKey(ERASED);
  }

  /// How often in a row no key was pressed.
  int silences() {
    return Integer.parseInt(values.getOrDefault(SILENCES, "0"));
  }

  Session silent(int times) {
    return times == silences() ? this : with(Map.of(SILENCES, Integer.toString(times)));
  }

  /// What the caller has just said, which she is asked whether to keep; empty if nothing.
  String heard() {
    return values.getOrDefault(HEARD, "");
  }

  Session heard(String recording) {
    return recording.equals(heard()) ? this : with(Map.of(HEARD, recording));
  }

  /// Whether it was opened by a PIN that a worker keeps for when somebody forces her.
  public boolean isForced() {
    return !values.getOrDefault(FORCED, "").isEmpty();
  }

  public boolean hasAgreed() {
    return values.containsKey(AGREED);
  }

  Session at(List<Frame> position) {
    return new Session(
        id, version, language, position, 0, List.of(), values, trail, waiting, givenAt, writes,
        mode, sealed);
  }

  /// The session at this one step, with a way back: how the linter draws it.
  public Session standing(Frame step) {
    return at(List.of(step)).remembering(List.of(List.of(step)));
  }

  Session onPage(int number, List<String> ids) {
    return new Session(
        id, version, language, stack, number, ids, values, trail, waiting, givenAt, writes, mode,
        sealed);
  }

  Session remembering(List<List<Frame>> positions) {
    return new Session(
        id, version, language, stack, page, offered, values, positions, waiting, givenAt, writes,
        mode, sealed);
  }

  Session havingWritten() {
    return new Session(
        id,
        version,
        language,
        stack,
        page,
        offered,
        values,
        List.of(),
        waiting,
        List.of(),
        writes + 1,
        mode,
        sealed);
  }

  /// Remembers that the deed here looked up what the next screen tells; of several in a row the
  /// first leads to the others.
  Session givenHere() {
    return givenAt.isEmpty() ? givenAt(stack) : this;
  }

  /// Forgets it: the caller has gone on.
  Session askedAnew() {
    return givenAt.isEmpty() ? this : givenAt(List.of());
  }

  private Session givenAt(List<Frame> position) {
    return new Session(
        id, version, language, stack, page, offered, values, trail, waiting, position, writes, mode,
        sealed);
  }

  /// The position as the next one to go back to; the farthest is forgotten beyond the limit.
  Session leavingTrail(int limit) {
    List<List<Frame>> longer = new ArrayList<>(trail);
    longer.add(stack);
    return remembering(longer.subList(Math.max(0, longer.size() - limit), longer.size()))
        .askedAnew();
  }
}
