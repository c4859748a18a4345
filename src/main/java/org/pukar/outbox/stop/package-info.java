/// Who wants no texts.
@NullMarked
package org.pukar.outbox.stop;

import org.jspecify.annotations.NullMarked;
