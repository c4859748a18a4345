/// Ways out for texts: what takes them to a network, in which order, and what comes of that.
@NullMarked
package org.pukar.outbox.link;

import org.jspecify.annotations.NullMarked;
