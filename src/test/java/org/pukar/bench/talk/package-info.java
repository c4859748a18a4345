/// What the callers of a benchmark say, and whether what they hear is right.
@NullMarked
package org.pukar.bench.talk;

import org.jspecify.annotations.NullMarked;
