/// The simulated network's calls: it rings the simulator's phones, and brings what they do by the
/// same door as any provider.
@NullMarked
package org.pukar.simulator.voice;

import org.jspecify.annotations.NullMarked;
