/// What is promised in Redis, sealed and durable, until somebody has kept to it.
@NullMarked
package org.pukar.session.promise;

import org.jspecify.annotations.NullMarked;
