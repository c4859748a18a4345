/// What requests from and to providers are made of, whatever they are about.
@NullMarked
package org.pukar.channel.wire;

import org.jspecify.annotations.NullMarked;
