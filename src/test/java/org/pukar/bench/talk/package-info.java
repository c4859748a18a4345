/// Who calls, from which phone, and what they type.
@NullMarked
package org.pukar.bench.talk;

import org.jspecify.annotations.NullMarked;
