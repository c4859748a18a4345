/// Missed calls of a whole Pukar that is killed: what networks and phones see of it.
@NullMarked
package org.pukar.calls.killed;

import org.jspecify.annotations.NullMarked;
