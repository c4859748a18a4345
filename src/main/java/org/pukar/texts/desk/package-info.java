/// The page of texts that cannot leave as they are.
@NullMarked
package org.pukar.texts.desk;

import org.jspecify.annotations.NullMarked;
