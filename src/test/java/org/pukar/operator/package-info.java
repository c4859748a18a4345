/// A simulated operator that repeats, delays, reorders and drops, and callers who must not notice.
@NullMarked
package org.pukar.operator;

import org.jspecify.annotations.NullMarked;
