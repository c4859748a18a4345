/// By when a case must move on, and who is told when it did not.
@NullMarked
package org.pukar.grievances.escalation;

import org.jspecify.annotations.NullMarked;
