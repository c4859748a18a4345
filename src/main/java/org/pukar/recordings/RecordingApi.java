package org.pukar.recordings;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.pukar.http.Problem;
import org.pukar.http.Ranges;
import org.pukar.http.Ranges.Range;
import org.pukar.http.Staff;

/// What was said in a case, for staff: `GET /api/v1/cases/<number>/recording` when it was filed,
/// and `recordings/<id>` what was added. Threads share it.
public final class RecordingApi {
  /// Where cases are over the API.
  public static final String CASES = "/api/v1/cases";

  private final String at;
  private final Recordings recordings;
  private final Function<String, Optional<UUID>> ofCase;
  private final BiPredicate<String, UUID> isOfCase;
  private final Staff staff;

  /// @param at the address of cases, behind which the recordings of each are
  /// @param ofCase the recording that the case of a number has
  /// @param isOfCase whether a recording belongs to the case of a number
  public RecordingApi(
      String at,
      Recordings recordings,
      Function<String, Optional<UUID>> ofCase,
      BiPredicate<String, UUID> isOfCase,
      Staff staff) {
    this.at = at;
    this.recordings = recordings;
    this.ofCase = ofCase;
    this.isOfCase = isOfCase;
    this.staff = staff;
  }

  public void mount(Router router) {
    router
        .get(at + "/:number/recording")
        .handler(staff.guard())
        .handler(context -> send(context, ofCase));
    router.get(at + "/:number/recordings/:id").handler(staff.guard()).handler(this::added);
  }

  private void added(RoutingContext context) {
    send(context, number -> id(context).filter(id -> isOfCase.test(number, id)));
  }

  private static Optional<UUID> id(RoutingContext context) {
    try {
      return Optional.of(UUID.fromString(Objects.requireNonNullElse(context.pathParam("id"), "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void send(RoutingContext context, Function<String, Optional<UUID>> which) {
    String number = Objects.requireNonNullElse(context.pathParam("number"), "");
    staff.run(
        context,
        () -> which.apply(number).flatMap(recordings::find),
        found ->
            found.ifPresentOrElse(
                sound -> send(context, sound),
                () ->
                    Problem.of(404, "There is no recording of that case, or not yet.")
                        .send(context)));
  }

  private void send(RoutingContext context, Recordings.Sound sound) {
    context.response().putHeader("Cache-Control", "private, no-store");
    Ranges.begin(context, sound.type(), (int) sound.bytes())
        .ifPresent(range -> parts(context, sound.id(), range, range.begin() / Recordings.PART));
  }

  /// One part after the other: the next is read once the network has taken the one before.
  private void parts(RoutingContext context, UUID id, Range range, int nth) {
    int begin = nth * Recordings.PART;
    if (begin >= range.end()) {
      context.response().end();
      return;
    }
    staff
        .tasks()
        .run(
            context.vertx().getOrCreateContext(),
            () -> Optional.of(recordings.part(id, nth)),
            Optional::<byte[]>empty,
            Optional::<byte[]>empty)
        .onSuccess(came ->
            came.map(part -> cut(part, range, begin))
                .ifPresentOrElse(
                    bytes ->
                        context
                            .response()
                            .write(bytes)
                            .onSuccess(_ -> parts(context, id, range, nth + 1)),
                    // The head is out: whoever listens is told by the line's end.
                    () -> context.request().connection().close()));
  }

  private static Buffer cut(byte[] part, Range range, int begin) {
    return Buffer.buffer(part)
        .slice(Math.max(0, range.begin() - begin), Math.min(part.length, range.end() - begin));
  }
}
