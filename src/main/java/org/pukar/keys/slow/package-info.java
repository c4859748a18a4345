/// What PINs and passwords are recognised by: hashes that take long on purpose.
@NullMarked
package org.pukar.keys.slow;

import org.jspecify.annotations.NullMarked;
