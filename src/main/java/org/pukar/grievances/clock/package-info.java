/// By when what was promised is due, in the hours in which people work. Pure: nothing here looks at
/// a clock or asks a database.
@NullMarked
package org.pukar.grievances.clock;

import org.jspecify.annotations.NullMarked;
