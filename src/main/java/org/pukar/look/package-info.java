/// What all our pages look like: colours, type, fonts, the mark.
@NullMarked
package org.pukar.look;

import org.jspecify.annotations.NullMarked;
