/// Calling back: whose turn it is, by which line, when again, and when no more.
@NullMarked
package org.pukar.calls.dialling;

import org.jspecify.annotations.NullMarked;
