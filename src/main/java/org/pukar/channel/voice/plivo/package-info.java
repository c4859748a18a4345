/// Plivo's calls: forms that it signs, documents in its own XML, calls made by JSON.
@NullMarked
package org.pukar.channel.voice.plivo;

import org.jspecify.annotations.NullMarked;
