/// Texts in and out of a whole Pukar that is killed, or whose servers are: what networks and phones
/// see of it.
@NullMarked
package org.pukar.texts.killed;

import org.jspecify.annotations.NullMarked;
