/// What proves a worker's complaint: what she said and wrote, and what staff add.
@NullMarked
package org.pukar.grievances.evidence;

import org.jspecify.annotations.NullMarked;
