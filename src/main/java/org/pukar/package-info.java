/// Pukar: the line a worker with a basic phone can dial, text or ring.
@NullMarked
package org.pukar;

import org.jspecify.annotations.NullMarked;
