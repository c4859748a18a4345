/// Missed calls: taken down before they are refused, one call back for each phone.
@NullMarked
package org.pukar.calls.ring;

import org.jspecify.annotations.NullMarked;
