/// The phone that stands in for a worker's: in the browser at `/simulator`, and in the terminal.
@NullMarked
package org.pukar.simulator;

import org.jspecify.annotations.NullMarked;
