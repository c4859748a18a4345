/// The one path of a hop, whichever door it came by: load the session, see whether the hop is a
/// repeat, walk the dialogue, do what it asks, save, answer.
@NullMarked
package org.pukar.conversation;

import org.jspecify.annotations.NullMarked;
