/// How complaints go: how many, how long, how late, by matter and by district, with those that are
/// still open counted as what they are. What must not be known of is in no count.
@NullMarked
package org.pukar.grievances.reports;

import org.jspecify.annotations.NullMarked;
