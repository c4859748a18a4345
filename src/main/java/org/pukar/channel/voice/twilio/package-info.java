/// Twilio's calls: forms that it signs, documents that its own library writes, calls made through
/// that library.
@NullMarked
package org.pukar.channel.voice.twilio;

import org.jspecify.annotations.NullMarked;
