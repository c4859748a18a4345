/// What is told at once to those who have a list of cases, or a case, before them.
@NullMarked
package org.pukar.grievances.desk.live;

import org.jspecify.annotations.NullMarked;
