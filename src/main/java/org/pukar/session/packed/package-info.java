/// Numbers and texts in few bytes.
@NullMarked
package org.pukar.session.packed;

import org.jspecify.annotations.NullMarked;
