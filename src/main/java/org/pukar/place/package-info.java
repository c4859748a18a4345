/// Places: the States and districts of India and what is smaller, their names, and how a caller
/// finds one of them whatever is typed.
@NullMarked
package org.pukar.place;

import org.jspecify.annotations.NullMarked;
