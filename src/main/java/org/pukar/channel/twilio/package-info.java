/// Twilio's library, made to ask by our own means: for texts and calls alike.
@NullMarked
package org.pukar.channel.twilio;

import org.jspecify.annotations.NullMarked;
