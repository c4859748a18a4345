/// Trades: what people work as, in groups of two levels, found on the keypad or by whatever is
/// typed.
@NullMarked
package org.pukar.trade;

import org.jspecify.annotations.NullMarked;
