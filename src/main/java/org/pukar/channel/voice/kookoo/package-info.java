/// Calls by KooKoo (Ozonetel).
@NullMarked
package org.pukar.channel.voice.kookoo;

import org.jspecify.annotations.NullMarked;
