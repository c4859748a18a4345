/// Cases at a million: those that are there, what staff do with them, and the same rows written by
/// hand.
@NullMarked
package org.pukar.bench.cases;

import org.jspecify.annotations.NullMarked;
