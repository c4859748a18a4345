package org.pukar;

import io.vertx.ext.web.Router;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pukar.calls.Line;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.recordings.Source;

/// A provider of calls. Immutable; threads share it.
///
/// @param line by which we call
/// @param most calls at once by it; 0: we do not call by it
/// @param perSecond calls that it may be asked for in a second
record VoiceProvider(
    String name,
    Line line,
    int most,
    int perSecond,
    Source source,
    Function<VoiceDoor, Consumer<Router>> webhooks) {}
