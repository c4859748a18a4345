/// What Redis keeps between two hops, unreadable to Redis: where each session stands, what was
/// answered last, and the few promises that wait there until PostgreSQL is back.
@NullMarked
package org.pukar.session;

import org.jspecify.annotations.NullMarked;
