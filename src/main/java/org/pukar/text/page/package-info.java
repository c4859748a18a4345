/// Screens' contents divided into pages that fit a phone: between words, never inside a letter.
/// Pure.
@NullMarked
package org.pukar.text.page;

import org.jspecify.annotations.NullMarked;
