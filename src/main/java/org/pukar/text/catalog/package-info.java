/// All words that Pukar says, by key, a catalog for each language. Pure but for reading the files.
@NullMarked
package org.pukar.text.catalog;

import org.jspecify.annotations.NullMarked;
