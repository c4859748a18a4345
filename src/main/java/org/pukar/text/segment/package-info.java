/// How a text is cut into the parts that the phone network carries, in the letters that cost least:
/// the 7-bit alphabet, the national language tables of TS 23.038 where a link takes them, or 16-bit
/// units. Pure.
@NullMarked
package org.pukar.text.segment;

import org.jspecify.annotations.NullMarked;
