/// A complaint that staff write down for a worker who rings or is there.
@NullMarked
package org.pukar.grievances.desk.filing;

import org.jspecify.annotations.NullMarked;
