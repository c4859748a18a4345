/// Texts to many: the callers who get them, and the campaign, drawn up as staff do it.
@NullMarked
package org.pukar.bench.many;

import org.jspecify.annotations.NullMarked;
