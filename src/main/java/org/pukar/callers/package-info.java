/// The phones that call us: each under a data key of its own, with its language and what it agreed
/// to. Every feature may stand on this, as on [org.pukar.place].
@NullMarked
package org.pukar.callers;

import org.jspecify.annotations.NullMarked;
