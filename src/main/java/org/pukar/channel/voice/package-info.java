/// The door of calls: what providers tell of a call, and what a caller hears; below it, one package
/// for each provider.
@NullMarked
package org.pukar.channel.voice;

import org.jspecify.annotations.NullMarked;
