/// Calls by Africa's Talking.
@NullMarked
package org.pukar.channel.voice.africastalking;

import org.jspecify.annotations.NullMarked;
