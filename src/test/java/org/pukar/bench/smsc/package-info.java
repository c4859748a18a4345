/// An operator's SMSC that takes every text at once: as little of SMPP 3.4 as that needs, on one
/// thread, so that it costs the benchmark least.
@NullMarked
package org.pukar.bench.smsc;

import org.jspecify.annotations.NullMarked;
