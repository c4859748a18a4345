package org.pukar;

import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pukar.calls.dialling.Lines;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.recordings.Source;
import org.pukar.simulator.voice.SimulatedLine;
import org.pukar.simulator.voice.SimulatedTape;
import org.pukar.simulator.voice.VoiceApi;

/// All providers of calls, put together from the settings. Immutable; threads share it.
///
/// @param all the usual one first
record VoiceProviders(List<VoiceProvider> all) {

  private static final int LINES = 20;

  /// Those that we have an account at; in demo only the simulator's phones, and those whose address
  /// is set.
  static VoiceProviders of(Base base) {
    return new VoiceProviders(base.settings().isDemo() ? List.of(simulator(base)) : List.of());
  }

  private static VoiceProvider simulator(Base base) {
    SimulatedLine line = new SimulatedLine();
    SimulatedTape tape = new SimulatedTape(base.settings().publicUrl(), base.ids());
    return new VoiceProvider(
        SimulatedLine.NAME,
        line,
        LINES,
        tape,
        door -> new VoiceApi(door, line, tape, base.ids())::mount);
  }

  VoiceProviders {
    all = List.copyOf(all);
  }

  List<Lines.Provider> lines() {
    return all.stream()
        .filter(one -> one.most() > 0)
        .map(one -> new Lines.Provider(one.name(), one.line(), one.most()))
        .toList();
  }

  Map<String, Source> sources() {
    return all.stream().collect(Collectors.toMap(VoiceProvider::name, VoiceProvider::source));
  }

  List<Consumer<Router>> webhooks(VoiceDoor door) {
    return all.stream().<Consumer<Router>>map(one -> one.webhooks().apply(door)).toList();
  }
}
