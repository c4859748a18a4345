/// Calls by Exotel: the applets of one flow ask step by step what is to be heard.
@NullMarked
package org.pukar.channel.voice.exotel;

import org.jspecify.annotations.NullMarked;
