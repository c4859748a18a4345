/// The texts of a benchmark, and whether all that were acknowledged are there.
@NullMarked
package org.pukar.bench.text;

import org.jspecify.annotations.NullMarked;
