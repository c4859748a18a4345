/// The lists of cases at the desk: by what is due, by who has it, by what somebody keeps an eye on.
@NullMarked
package org.pukar.grievances.desk.inbox;

import org.jspecify.annotations.NullMarked;
