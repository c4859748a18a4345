/// Grievances: what a worker complains of, from the call to the outcome, and the number it is known
/// by.
@NullMarked
package org.pukar.grievances;

import org.jspecify.annotations.NullMarked;
