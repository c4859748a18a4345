/// The way to Redis: one connection that carries the commands of all hops together, made anew by
/// itself after a fault, to one Redis or to the master that Sentinels name.
@NullMarked
package org.pukar.session.redis;

import org.jspecify.annotations.NullMarked;
