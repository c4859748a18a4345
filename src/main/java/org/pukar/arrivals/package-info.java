/// Texts that came in, durable, until each is answered: taken down before they are acknowledged,
/// repeats known, parts joined, those of one phone in order.
@NullMarked
package org.pukar.arrivals;

import org.jspecify.annotations.NullMarked;
