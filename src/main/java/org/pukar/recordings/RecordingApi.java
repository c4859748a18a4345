package org.pukar.recordings;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.pukar.http.Problem;
import org.pukar.http.Ranges;
import org.pukar.http.Staff;

/// What was said in a case, for staff: `GET /api/v1/cases/<number>/recording`. Threads share it.
public final class RecordingApi {
  private static final String PATH = "/api/v1/cases/:number/recording";

  private final Recordings recordings;
  private final Function<String, Optional<UUID>> ofCase;
  private final Staff staff;

  /// @param ofCase the recording that the case of a number has
  public RecordingApi(Recordings recordings, Function<String, Optional<UUID>> ofCase, Staff staff) {
    this.recordings = recordings;
    this.ofCase = ofCase;
    this.staff = staff;
  }

  public void mount(Router router) {
    router.get(PATH).handler(staff.guard()).handler(this::send);
  }

  private void send(RoutingContext context) {
    staff.run(
        context,
        () -> sound(Objects.requireNonNullElse(context.pathParam("number"), "")),
        found -> send(context, found));
  }

  /// A sound with its bytes, if there is one.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Found(Optional<Recordings.Sound> sound, byte[] bytes) {}

  private Found sound(String number) {
    Optional<Recordings.Sound> sound = ofCase.apply(number).flatMap(recordings::find);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sound.ifPresent(one -> recordings.write(one.id(), bytes));
    return new Found(sound, bytes.toByteArray());
  }

  private static void send(RoutingContext context, Found found) {
    if (found.sound().isEmpty()) {
      Problem.of(404, "There is no recording of that case, or not yet.").send(context);
      return;
    }
    context.response().putHeader("Cache-Control", "private, no-store");
    Ranges.send(context, found.sound().get().type(), Buffer.buffer(found.bytes()));
  }
}
