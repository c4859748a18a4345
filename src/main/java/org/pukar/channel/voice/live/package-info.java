/// The door of calls as it works: what providers tell is taken down, and answered with sounds.
@NullMarked
package org.pukar.channel.voice.live;

import org.jspecify.annotations.NullMarked;
