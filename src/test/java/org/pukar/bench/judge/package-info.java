/// Whether what a caller hears is right.
@NullMarked
package org.pukar.bench.judge;

import org.jspecify.annotations.NullMarked;
