/// The versions of dialogues and words: which one is spoken now, and those that sessions under way
/// still hold on to.
@NullMarked
package org.pukar.script;

import org.jspecify.annotations.NullMarked;
