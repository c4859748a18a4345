/// Staff who make the calls that we owe: who waits, who takes which, and what came of it.
@NullMarked
package org.pukar.callbacks.calling;

import org.jspecify.annotations.NullMarked;
