/// The worker's word ends a case.
@NullMarked
package org.pukar.grievances.settling;

import org.jspecify.annotations.NullMarked;
