/// A hop as it comes in at any door, what it is answered, and who is told of it.
@NullMarked
package org.pukar.conversation.hop;

import org.jspecify.annotations.NullMarked;
