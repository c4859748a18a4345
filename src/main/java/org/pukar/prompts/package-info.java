/// The sounds of what Pukar says: recordings by people where there are any, else by a machine.
@NullMarked
package org.pukar.prompts;

import org.jspecify.annotations.NullMarked;
