/// Cases: what becomes of complaints, whose they are, and by when.
@NullMarked
package org.pukar.grievances.cases;

import org.jspecify.annotations.NullMarked;
