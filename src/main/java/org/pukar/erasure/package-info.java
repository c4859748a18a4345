/// Erasing whom we know: all that features keep of a caller or a worker goes, but for what we still
/// owe.
@NullMarked
package org.pukar.erasure;

import org.jspecify.annotations.NullMarked;
