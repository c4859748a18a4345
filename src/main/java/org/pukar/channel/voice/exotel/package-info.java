/// Missed calls by Exotel.
@NullMarked
package org.pukar.channel.voice.exotel;

import org.jspecify.annotations.NullMarked;
