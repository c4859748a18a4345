/// Who looked at a worker's case: every look by staff is in the audit, and the worker may ask.
@NullMarked
package org.pukar.grievances.looks;

import org.jspecify.annotations.NullMarked;
