/// Files that others made, as lines of known columns: tolerant of headings, separators and titles.
@NullMarked
package org.pukar.place.table;

import org.jspecify.annotations.NullMarked;
