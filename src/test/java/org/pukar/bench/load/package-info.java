/// The load: many callers at once over plain connections, each hop after the answer to the one
/// before.
@NullMarked
package org.pukar.bench.load;

import org.jspecify.annotations.NullMarked;
