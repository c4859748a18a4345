/// How a case may go: states, acts and who may do them, as data.
@NullMarked
package org.pukar.grievances.workflow;

import org.jspecify.annotations.NullMarked;
