/// Questions a dialogue can ask, and how each reads what the caller typed. Pure.
@NullMarked
package org.pukar.dialogue.ask;

import org.jspecify.annotations.NullMarked;
