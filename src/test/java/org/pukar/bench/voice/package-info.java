/// Calls without end for the benchmark, as KooKoo tells them.
@NullMarked
package org.pukar.bench.voice;

import org.jspecify.annotations.NullMarked;
