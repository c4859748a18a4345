package org.pukar.calls.dialling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.pukar.calls.Line;

/// The providers by which we call, the usual one first. Immutable; threads share it.
///
/// @param most calls at once by all of them
public record Lines(SequencedMap<String, Provider> providers, int most) {

  /// A provider by which we call.
  ///
  /// @param most calls at once by it
  /// @param perSecond calls that it may be asked for in a second, by each node
  public record Provider(String name, Line line, int most, int perSecond) {}

  public Lines {
    providers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(providers));
  }

  public static Lines of(List<Provider> all, int most) {
    SequencedMap<String, Provider> providers = new LinkedHashMap<>();
    all.forEach(one -> providers.put(one.name(), one));
    return new Lines(providers, most);
  }

  /// By which somebody is called.
  ///
  /// @param wanted the provider that calls everybody; empty: nobody said so
  /// @param came by which she rang
  public String by(String wanted, String came) {
    if (providers.containsKey(wanted)) {
      return wanted;
    }
    return providers.isEmpty() || providers.containsKey(came)
        ? came
        : providers.firstEntry().getKey();
  }

  public boolean areNone() {
    return providers.isEmpty();
  }
}
