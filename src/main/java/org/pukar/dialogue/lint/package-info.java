/// Proves a script before anyone dials it: steps, outcomes, words, lengths. Pure.
@NullMarked
package org.pukar.dialogue.lint;

import org.jspecify.annotations.NullMarked;
