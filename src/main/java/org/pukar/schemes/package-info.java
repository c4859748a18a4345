/// Schemes: which of the Government's are a worker's, by rules with dates and sources in
/// `config/schemes`, with no more questions than it takes.
@NullMarked
package org.pukar.schemes;

import org.jspecify.annotations.NullMarked;
