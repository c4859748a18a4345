/// Seeing how the house stands: alive, ready, counted. No phone, name or word of a complaint is
/// ever in it.
@NullMarked
package org.pukar.ops;

import org.jspecify.annotations.NullMarked;
