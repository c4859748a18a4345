/// Small CSV files, as those of places. Pure.
@NullMarked
package org.pukar.place.csv;

import org.jspecify.annotations.NullMarked;
