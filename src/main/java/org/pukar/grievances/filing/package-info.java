/// Complaints that staff write down for a worker.
@NullMarked
package org.pukar.grievances.filing;

import org.jspecify.annotations.NullMarked;
