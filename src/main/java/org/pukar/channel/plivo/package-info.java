/// How Plivo writes, in texts and calls alike.
@NullMarked
package org.pukar.channel.plivo;

import org.jspecify.annotations.NullMarked;
