/// What workers allow, by purpose, and by which words they allowed it.
@NullMarked
package org.pukar.workers.consent;

import org.jspecify.annotations.NullMarked;
