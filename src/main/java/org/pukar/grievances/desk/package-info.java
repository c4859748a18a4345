/// Cases on the staff's pages: the list of what is due, and a case with all that happened.
@NullMarked
package org.pukar.grievances.desk;

import org.jspecify.annotations.NullMarked;
