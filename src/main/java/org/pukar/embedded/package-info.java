/// Real PostgreSQL and Redis that a laptop runs by itself: unpacked from the class path, started
/// below a data folder, durable, stopped with the JVM even when it is killed.
@NullMarked
package org.pukar.embedded;

import org.jspecify.annotations.NullMarked;
