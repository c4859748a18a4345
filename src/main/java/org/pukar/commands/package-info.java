/// Commands: what people text to us in a word or two, in any language, order and spelling. Pure but
/// for the tables that are read at the start.
@NullMarked
package org.pukar.commands;

import org.jspecify.annotations.NullMarked;
