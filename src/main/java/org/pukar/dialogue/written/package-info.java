/// Dialogues as they are written: steps, the scripts they make up, and what features offer to them.
/// Pure.
@NullMarked
package org.pukar.dialogue.written;

import org.jspecify.annotations.NullMarked;
