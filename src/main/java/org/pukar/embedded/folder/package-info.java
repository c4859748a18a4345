/// The data folder of the embedded servers: who holds it, how it is entered, whose it is.
@NullMarked
package org.pukar.embedded.folder;

import org.jspecify.annotations.NullMarked;
