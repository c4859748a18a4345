/// Small tables of comma-separated values, which know their lines. Pure.
@NullMarked
package org.pukar.csv;

import org.jspecify.annotations.NullMarked;
