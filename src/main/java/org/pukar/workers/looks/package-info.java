/// Who looked at a worker's record: every look by an office is kept, and the worker may ask.
@NullMarked
package org.pukar.workers.looks;

import org.jspecify.annotations.NullMarked;
