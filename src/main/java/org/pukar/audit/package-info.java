/// Who did or saw what, in chains that nobody can quietly change.
@NullMarked
package org.pukar.audit;

import org.jspecify.annotations.NullMarked;
